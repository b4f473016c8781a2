using RevBot.Bot.Cards.Drawing;
using RevBot.Skills.Filtering;

namespace RevBot.Bot.Channels.Dashboard.Asking;

/// <summary>What a dashboard is asked for, as its address says it: every value is one that the person may see.</summary>
internal sealed record DashboardQuery
{
    /// <summary>The address of the dashboard.</summary>
    public const string Path = DashboardAddress.Path;

    /// <summary>The canonical period; null for what each function takes where none is said.</summary>
    public string? Period { get; init; }

    /// <summary>For a screen on a wall: larger, and without what nobody can press.</summary>
    public bool IsWall { get; init; }

    /// <summary>The values that narrow the deals, in the order of the form.</summary>
    public IReadOnlyList<(FilterField Field, string Value)> Chosen { get; init; } = [];

    /// <summary>The same as a filter; null for all deals.</summary>
    public DealFilter? Filter =>
        Chosen.Count == 0
            ? null
            : Chosen
                .GroupBy(choice => choice.Field)
                .Aggregate(
                    new DealFilter(),
                    (filter, values) => values.Key.Narrow(filter, [.. values.Select(choice => choice.Value)])
                );

    /// <summary>Whether a value narrows the deals.</summary>
    public bool Has(FilterField field, string value) => Chosen.Contains((field, value));

    /// <summary>The same with one value less.</summary>
    public DashboardQuery Without((FilterField Field, string Value) choice) =>
        this with
        {
            Chosen = [.. Chosen.Where(one => one != choice)],
        };

    /// <summary>The address that asks for it.</summary>
    public string Address => DashboardAddress.Write(Chosen.Select(one => (one.Field.Key, one.Value)), Period, IsWall);
}
