using RevBot.Data.Book;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.SideBySide;

/// <summary>
/// Two or three things of one kind that a filter names: two teams, three countries. Whoever names so few wants each of them
/// beside the others, so a function tells the figure of each as it would if asked about that one alone.
/// </summary>
/// <param name="Dimension">What they are: <c>team</c>.</param>
/// <param name="Each">One for each, in the order of naming.</param>
/// <param name="AreAsked">Whether the breakdown is by them too.</param>
internal sealed record NamedSides(string Dimension, IReadOnlyList<NamedSide> Each, bool AreAsked)
{
    /// <summary>More than these are a list to look through, not sides of a comparison.</summary>
    public const int Most = 3;

    // Stages, categories and loss reasons follow from how a deal stands, and are no sides of anything but lists.
    private static readonly Kind[] Kinds =
    [
        new("owner", filter => filter.Owners, (filter, only) => filter with { Owners = only }),
        new("team", filter => filter.Teams, (filter, only) => filter with { Teams = only }),
        new("region", filter => filter.Regions, (filter, only) => filter with { Regions = only }),
        new("country", filter => filter.Countries, (filter, only) => filter with { Countries = only }),
        new("segment", filter => filter.Segments, (filter, only) => filter with { Segments = only }),
        new("industry", filter => filter.Industries, (filter, only) => filter with { Industries = only }),
        new("product", filter => filter.Products, (filter, only) => filter with { Products = only }),
        new("competitor", filter => filter.Competitors, (filter, only) => filter with { Competitors = only }),
        new("deal_type", filter => filter.DealTypes, (filter, only) => filter with { DealTypes = only }),
        new("lead_source", filter => filter.LeadSources, (filter, only) => filter with { LeadSources = only }),
        new("account", filter => filter.Accounts, (filter, only) => filter with { Accounts = only }),
    ];

    /// <summary>Each with its figure.</summary>
    /// <param name="tell">The figure of one, as the function tells it of that one alone.</param>
    public Sides Tell(Func<NamedSide, Side> tell) => new(Dimension, [.. Each.Select(tell)]) { AreAsked = AreAsked };

    /// <summary>
    /// The sides; null where the filter names no two or three things of one kind. Where it does so of several kinds, those of
    /// the breakdown are the sides, or there are none.
    /// </summary>
    /// <param name="book">The view, in which names are found.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="groupBy">The breakdown; null for none.</param>
    /// <exception cref="SkillInputException">A name is not known in the view.</exception>
    public static NamedSides? Of(ScopedBook book, DealFilter? filter, string? groupBy = null)
    {
        if (filter is null)
        {
            return null;
        }

        var named = Kinds.Where(kind => kind.Names(filter) is { Count: >= 2 and <= Most }).ToArray();
        var asked = Array.Find(named, kind => kind.Dimension.Equals(groupBy, StringComparison.OrdinalIgnoreCase));
        return (asked ?? (named.Length == 1 ? named[0] : null)) is { } meant
            ? Of(book, filter, meant, asked is not null)
            : null;
    }

    // A team by its name and by its manager's is one.
    private static NamedSides? Of(ScopedBook book, DealFilter filter, Kind kind, bool areAsked)
    {
        NamedSide[] sides =
        [
            .. kind.Names(filter)!
                .Select(name => new NamedSide(
                    DealSelection.Of(book, kind.Only(new(), [name])).Words,
                    kind.Only(filter, [name])
                ))
                .DistinctBy(side => side.Name, StringComparer.Ordinal),
        ];
        return sides.Length < 2 ? null : new(kind.Dimension, sides, areAsked);
    }

    private sealed record Kind(
        string Dimension,
        Func<DealFilter, IReadOnlyList<string>?> Names,
        Func<DealFilter, IReadOnlyList<string>, DealFilter> Only
    );
}
