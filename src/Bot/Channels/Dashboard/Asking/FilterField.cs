using RevBot.Bot.Cards.Drawing;
using RevBot.Data.Book;
using RevBot.Data.Geography;
using RevBot.Skills.Filtering;

namespace RevBot.Bot.Channels.Dashboard.Asking;

/// <summary>A part of the address that narrows the deals.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Label">In the form.</param>
/// <param name="Options">The values that the person may see.</param>
internal sealed record FilterField(string Key, string Label, Func<Vocabulary, IEnumerable<string>> Options)
{
    /// <summary>A value as a question says it, where the value alone could be read as one of another field.</summary>
    public Func<string, string>? Say { get; init; }

    /// <summary>A value as people read it.</summary>
    public Func<string, string> Show { get; init; } = value => value;

    /// <summary>All, in the order of the form.</summary>
    public static IReadOnlyList<FilterField> All { get; } =
    [
        new("team", "Team", names => names.Teams) { Say = value => $"the {value} team" },
        new("region", "Region", names => names.Regions),
        new("segment", "Segment", names => names.Segments),
        new("country", "Country", names => names.Countries) { Show = Countries.NameOf },
        new(
            "product",
            "Product",
            names => names.ProductFamilies.Concat(names.Products).Distinct(StringComparer.Ordinal)
        ),
    ];

    /// <summary>A filter narrowed to values.</summary>
    public DealFilter Narrow(DealFilter filter, IReadOnlyList<string> values) =>
        DashboardAddress
            .Fields.Single(field => string.Equals(field.Key, Key, StringComparison.Ordinal))
            .Set(filter, values);
}
