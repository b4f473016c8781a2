using System.Globalization;
using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Import;

/// <summary>
/// What a sync notes in the database together with the rows that it loads, so that both are kept or neither.
/// </summary>
/// <param name="Source">The CRM.</param>
/// <param name="StartedAt">When the sync began, by the machine's clock.</param>
/// <param name="KnownTo">Up to when the CRM's changes are known, by the CRM's own clock.</param>
/// <param name="Clock">The machine's clock.</param>
public sealed record SyncMark(string Source, Instant StartedAt, Instant KnownTo, Func<Instant> Clock)
{
    private static readonly Duration LongestPause = Duration.FromDays(365);

    /// <summary>Which landing store the rows come from; each machine may have its own.</summary>
    public required string Store { get; init; }

    /// <summary>What of that store is loaded then, and by which rules.</summary>
    public required string Loaded { get; init; }

    /// <summary>Whose rows they are, by the CRM's id of that company.</summary>
    public required string Org { get; init; }

    /// <summary>What whoever looks after it should know, a sentence; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The settings that are written with the rows.</summary>
    internal IReadOnlyList<(string Name, string Value)> Settings =>
        [
            (
                LoadedSetting(Source, Store),
                $"{Loaded}:{Dates.ToMicros(StartedAt).ToString(CultureInfo.InvariantCulture)}"
            ),
            (OrgSetting(Source), Org),
        ];

    /// <summary>
    /// Whether a setting says what was loaded of a store that no sync has used for a year, or of which nothing says
    /// when: its machine or its folder is gone. Should it come back, it loads everything once.
    /// </summary>
    internal bool IsOutlived(string name, string value) =>
        name == $"sync.{Source}"
        || name.StartsWith(LoadedSetting(Source, ""), StringComparison.Ordinal)
            && name != LoadedSetting(Source, Store)
            && !(
                value.Split(':') is [_, _, var at]
                && long.TryParse(at, CultureInfo.InvariantCulture, out var micros)
                && StartedAt - Dates.FromMicros(micros) <= LongestPause
            );

    /// <summary>The run that a setting says was loaded, where that was by some rules; null where it was not.</summary>
    internal static string? RunOf(string? setting, string rules) =>
        setting?.Split(':') is [var by, var run, ..] && by == rules ? run : null;

    /// <summary>The name of the setting that says what was loaded of a store.</summary>
    internal static string LoadedSetting(string source, string store) => $"sync.{source}.loaded.{store}";

    /// <summary>The name of the setting that says whose rows the database has.</summary>
    internal static string OrgSetting(string source) => $"sync.{source}.org";

    /// <summary>The name of the setting that says which deals have something planned.</summary>
    internal static string PlannedSetting(string source) => $"sync.{source}.planned";
}
