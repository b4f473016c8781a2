using System.Data.Common;
using System.Globalization;
using RevBot.Data.Database;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// Deals with something planned, such as a meeting of next week, and when the first of it will have happened. Nothing
/// changes in a CRM when that time comes, so a sync that asks for changes would never load it.
/// </summary>
internal sealed class PlannedDeals
{
    private readonly Dictionary<string, long> first = new(StringComparer.Ordinal);

    /// <summary>Notes a plan.</summary>
    /// <param name="deal">The CRM's id of the deal.</param>
    /// <param name="at">When, in microseconds.</param>
    public void Add(string deal, long at) =>
        first[deal] = first.TryGetValue(deal, out var known) ? Math.Min(known, at) : at;

    /// <summary>The deals of a setting that <see cref="Write"/> made whose time has come.</summary>
    /// <param name="setting">The setting's value; null for none.</param>
    /// <param name="now">Microseconds.</param>
    public static IReadOnlyList<string> Due(string? setting, long now) =>
        [.. Read(setting).Where(plan => plan.At <= now).Select(plan => plan.Deal)];

    /// <summary>Keeps the plans. Side effect: writes a setting inside the transaction.</summary>
    /// <param name="transaction">The load's.</param>
    /// <param name="setting">Its name.</param>
    /// <param name="moment">Up to when what was planned is loaded now, microseconds.</param>
    /// <param name="isPartial">Whether plans of other deals stand, which the load did not see.</param>
    public void Write(DbTransaction transaction, string setting, long moment, bool isPartial)
    {
        var stored = isPartial ? Settings.Read(transaction.Connection!, transaction).GetValueOrDefault(setting) : null;
        foreach (var (deal, at) in Read(stored).Where(plan => plan.At > moment))
        {
            Add(deal, at);
        }

        var lines = first
            .OrderBy(plan => plan.Key, StringComparer.Ordinal)
            .Select(plan => string.Create(CultureInfo.InvariantCulture, $"{plan.Value} {plan.Key}"));
        Settings.Write(transaction, setting, string.Join('\n', lines));
    }

    private static IEnumerable<(string Deal, long At)> Read(string? setting) =>
        (setting ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[1], long.Parse(parts[0], CultureInfo.InvariantCulture)));
}
