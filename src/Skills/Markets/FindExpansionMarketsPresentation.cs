using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Markets;

/// <summary>Says the markets as facts, tables and notes.</summary>
/// <param name="book">The view.</param>
internal sealed class FindExpansionMarketsPresentation(ScopedBook book)
{
    private const string Year = "in the year up to today";

    /// <summary>The result with its facts, tables, findings and notes.</summary>
    public FindExpansionMarketsResult Describe(FindExpansionMarketsResult result) =>
        result with
        {
            Facts = Facts(result),
            Tables = [.. Tables(result)],
            Findings = FindExpansionMarketsFindings.List(result),
            Notes = [.. Notes(result)],
            ListedDeals = result.Deal is { } deal ? [deal.Id] : [],
        };

    private static IReadOnlyList<Fact> Facts(FindExpansionMarketsResult result)
    {
        var facts = new FactList()
            .Count(
                "countries",
                "Countries ranked",
                result.Countries.Count,
                $"with at least {SampleSizes.Least} deals closed {Year}"
            )
            .Count(
                "segments",
                "Segments ranked",
                result.Segments.Count,
                $"with at least {SampleSizes.Least} deals closed {Year}"
            )
            .Count(
                "too_few",
                "Countries with too few",
                result.TooFew,
                $"with fewer than {SampleSizes.Least} deals closed {Year}"
            );
        return result.Deal is not { } deal
            ? facts.Facts
            : facts
                .Add("deal", "Deal", deal.Name, "the largest open deal of the best market")
                .Add("owner", "Seller", deal.Owner, "its owner")
                .Add("amount", "Amount", deal.Amount, "its amount")
                .Add("due", "Due", FactValue.IsoDate(deal.CloseDate), "its close date")
                .Facts;
    }

    private static IEnumerable<FactTable> Tables(FindExpansionMarketsResult result)
    {
        if (result.Countries.Count > 0)
        {
            yield return Table("countries", "Countries", "Country", result.Countries, result.Top);
        }

        if (result.Segments.Count > 0)
        {
            yield return Table("segments", "Segments", "Segment", result.Segments, result.Top);
        }
    }

    private static FactTable Table(string id, string title, string heading, IReadOnlyList<Market> markets, int top) =>
        new TableBuilder<Market>(id, title)
            .Column("market", heading, "the market's name", market => market.Name)
            .Column("score", "Score", "mean of the six places, 0 to 100", market => FactValue.Plain(market.Score))
            .Column("created", "Created", $"amounts of deals created {Year}", market => market.Created)
            .Share("growth", "Growth", "created ÷ created in the year before − 1", market => market.Growth)
            .Share("rate", "Win rate", $"won ÷ closed {Year}", market => market.WinRate)
            .Count("closed", "Closed", $"deals closed {Year}", market => market.Closed)
            .Share(
                "contested",
                "Contested",
                "closed deals with a named competitor ÷ closed",
                market => market.Contested
            )
            .Column("size", "Won size", "median amount of won deals", market => market.WonSize)
            .Column(
                "cycle",
                "Cycle",
                "median days from creation to close of won deals",
                market => FactValue.RoundedDays(market.CycleDays)
            )
            .SourceRows(market => market.Closed)
            .Bar(market => market.Parts.Mean)
            .Detail(Parts)
            .BuildFirst(markets, top);

    private static string Parts(Market market) =>
        string.Join(
            ", ",
            new (string Name, double? Place)[]
            {
                ("demand", market.Parts.Demand),
                ("growth", market.Parts.Growth),
                ("winning", market.Parts.Winning),
                ("competition", market.Parts.Competition),
                ("size", market.Parts.Size),
                ("speed", market.Parts.Speed),
            }
                .Where(part => part.Place is not null)
                .Select(part => $"{part.Name} {FactFormat.Text(FactValue.Plain(100 * part.Place)!)}")
        );

    private IEnumerable<Note> Notes(FindExpansionMarketsResult result)
    {
        yield return new(
            NoteKind.Definition,
            "The score is the mean of a market's places among the others, 0 to 100, by demand, growth, win rate, competition, won size and sales cycle."
        );
        if (result.Countries.Count > 0)
        {
            yield return new(
                NoteKind.Caution,
                "A deal in several countries counts wholly in each of them, so countries may add up to more than the total."
            );
        }

        if (result.TooFew > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Plural(result.TooFew, "market")} with fewer than {SampleSizes.Least} closed deals {(result.TooFew == 1 ? "is" : "are")} not ranked."
            );
        }

        foreach (var missing in Missing())
        {
            yield return new(NoteKind.Missing, missing);
        }
    }

    private IEnumerable<string> Missing()
    {
        if (!book.Coverage.Countries)
        {
            yield return "Countries are not in this data; a country field in the mapping would bring them.";
        }

        if (!book.Coverage.Competitors)
        {
            yield return "Competitors are not in this data, so the score has no competition.";
        }

        yield return "Demand is what sellers entered as deals: job postings, funding, competitors' entries and margins are not in this data.";
    }
}
