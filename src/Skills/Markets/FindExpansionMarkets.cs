using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Markets;

/// <summary>
/// "Where should we expand?": countries and segments by demand and its growth, win rate, competition, deal size and sales
/// cycle in the year up to today, with a score that is shown in its parts.
/// </summary>
public sealed class FindExpansionMarkets : Skill<FindExpansionMarketsArguments, FindExpansionMarketsResult>
{
    private const int UsualTop = 10;
    private const int MostTop = 50;

    /// <inheritdoc/>
    public override string Plugin => "market";

    /// <inheritdoc/>
    public override string Name => "find_expansion_markets";

    /// <inheritdoc/>
    public override string Description =>
        "Countries and segments ranked for expansion: demand and its growth, win rate, competition, deal size, sales cycle in the past year, with the score in its parts.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.Countries | DataKinds.Segments | DataKinds.Competitors;

    /// <inheritdoc/>
    public override FindExpansionMarketsResult Run(ScopedBook book, FindExpansionMarketsArguments arguments)
    {
        var top = TopArgument.Read(arguments.Top, UsualTop, MostTop);
        var selection = DealSelection.Of(book, arguments.Filter);
        var year = Period.Between(book.DataDay.PlusYears(-1).PlusDays(1), book.DataDay);
        var before = Period.Between(book.DataDay.PlusYears(-2).PlusDays(1), book.DataDay.PlusYears(-1));
        var (countries, segments) = (Study("country"), Study("segment"));
        foreach (var deal in book.Deals)
        {
            if (selection.Matches(deal, deal.Now))
            {
                countries.Add(deal);
                segments.Add(deal);
            }
        }

        var (ranked, few) = countries.Rank();
        var sizes = segments.Rank().Ranked;
        var result = new FindExpansionMarketsResult
        {
            Countries = ranked,
            Segments = sizes,
            TooFew = few,
            Top = top,
            Deal = Largest(book, selection, ranked, sizes),
        };
        return new FindExpansionMarketsPresentation(book).Describe(SkillResult.About(result, book, selection, year));

        MarketStudy Study(string name) => new(book, DealDimension.Parse(name)!, year, before);
    }

    private static MarketDeal? Largest(
        ScopedBook book,
        DealSelection selection,
        IReadOnlyList<Market> countries,
        IReadOnlyList<Market> segments
    )
    {
        var (dimension, best) =
            countries.Count > 0 ? ("country", countries[0]) : ("segment", segments is [var first, ..] ? first : null);
        if (best is null)
        {
            return null;
        }

        var groups = DealDimension.Parse(dimension)!;
        (Deal Deal, long Minor)? largest = null;
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (
                state.IsOpen
                && state.Category != ForecastCategory.Omitted
                && !(largest?.Minor >= state.Value.Minor)
                && selection.Matches(deal, state)
                && groups.GroupsOf(book, deal, state).Contains(best.Name, StringComparer.Ordinal)
            )
            {
                largest = (deal, state.Value.Minor);
            }
        }

        return largest is { } found ? new(found.Deal, found.Deal.Now) : null;
    }
}
