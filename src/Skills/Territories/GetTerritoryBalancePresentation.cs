using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Territories;

/// <summary>Says the balance of territories as facts, findings, tables and notes.</summary>
/// <param name="study">What was found, for what belongs nowhere.</param>
/// <param name="selection">Which deals were meant.</param>
internal sealed class GetTerritoryBalancePresentation(TerritoryStudy study, DealSelection selection)
{
    private const int MostRows = 30;
    private const int MostNamed = 3;
    private const string Year = "in the year up to today or the period's end";
    private const string Density = $"created {Year} ÷ capacity in full sellers";
    private const string Index = "opportunity for each full seller ÷ that of all other territories together";
    private const string Topic = "balance";

    /// <summary>The result with all that.</summary>
    public GetTerritoryBalanceResult Describe(GetTerritoryBalanceResult result) =>
        result with
        {
            Facts = Facts(result),
            Findings = Findings(result),
            Tables = [.. Tables(result)],
            Notes = [.. Notes(result)],
        };

    private static IReadOnlyList<Fact> Facts(GetTerritoryBalanceResult result)
    {
        var told = Told(result);
        var facts = new FactList()
            .Count(
                "territories",
                "Territories",
                result.Territories.Count,
                "with deals of the year, open deals or sellers"
            )
            .Count("sellers", "Sellers", result.Territories.Sum(load => load.Sellers), "people who sell in the period")
            .Add(
                "capacity",
                "Full sellers",
                FactValue.Plain(result.Territories.Sum(load => load.Capacity)),
                "days in the period, each by the share of full productivity usual at that tenure, ÷ its days"
            )
            .Count(
                "off",
                "Off",
                result.Territories.Count(load => load.IsOff),
                "territories off the others by more than chance"
            );
        if (told.Length >= 2)
        {
            AddEnds(facts, told[0], told[^1]);
        }

        return facts.Facts;
    }

    private static void AddEnds(FactList facts, TerritoryLoad most, TerritoryLoad least) =>
        facts
            .Add(
                "most",
                "Most opportunity",
                most.Territory,
                "the territory with the most opportunity for each full seller"
            )
            .Add("most_amount", "For each full seller", most.Density, Density, most.CreatedDeals)
            .Add(
                "least",
                "Least opportunity",
                least.Territory,
                "the territory with the least opportunity for each full seller"
            )
            .Add("least_amount", "For each full seller", least.Density, Density, least.CreatedDeals)
            .Ratio("times", "Most ÷ least", most.Density!.Value.Over(least.Density!.Value), "the most ÷ the least");

    private static IReadOnlyList<Finding> Findings(GetTerritoryBalanceResult result)
    {
        var off = result
            .Territories.Where(load => load.IsOff)
            .OrderByDescending(load => Math.Abs(Math.Log(load.Index!.Value)))
            .ThenBy(load => load.Territory, StringComparer.Ordinal)
            .Take(MostNamed);
        var contested = result
            .Territories.Where(load => load is { CompetitorShare: > 0, Competitor: not null })
            .OrderByDescending(load => load.CompetitorShare)
            .ThenBy(load => load.Territory, StringComparer.Ordinal)
            .Take(1);
        return new FindingList()
            .Add(FindingKind.Verdict, "verdict", 1, Topic)
            .AddIf(Told(result).Length >= 2, FindingKind.Rank, "ends", 0.9)
            .AddNaming(FindingKind.Comparison, "off", 0.8, off, AddIndex)
            .AddNaming(
                FindingKind.Rank,
                "contested",
                0.4,
                contested,
                (facts, load) =>
                    facts
                        .Add("name", "Territory", load.Territory, "the territory")
                        .Share(
                            "share",
                            "With a competitor",
                            load.CompetitorShare,
                            $"deals with a competitor ÷ deals created {Year}",
                            load.CreatedDeals
                        )
                        .Add("competitor", "Competitor", load.Competitor, "the one named most often")
            )
            .Add(FindingKind.Level, "capacity", 0.5)
            .AddNaming(FindingKind.Action, "moves", 0.8, result.Moves.Take(MostNamed), AddMove)
            .Findings;
    }

    private static FactList AddIndex(FactList facts, TerritoryLoad load) =>
        facts
            .Add("name", "Territory", load.Territory, "the territory")
            .Ratio("index", "Against the others", load.Index, Index)
            .Ratio("low", "Low", load.IndexLow, "80% interval of it")
            .Ratio("high", "High", load.IndexHigh, "80% interval of it");

    private static FactList AddMove(FactList facts, AccountMove move) =>
        facts
            .Add("from", "From", move.From, "the territory with more opportunity for each full seller")
            .Add("to", "To", move.To, "the one with less")
            .Count("accounts", "Accounts", move.Accounts.Count, "accounts to move, none with a deal in commit")
            .Add("names", "Among them", string.Join(", ", move.Accounts.Take(MostNamed)), "those that brought most")
            .Add("amount", "Amount", move.Amount, $"what they brought {Year}")
            .Add("from_before", "Now", move.FromBefore, Density)
            .Add("from_after", "After", move.FromAfter, Density)
            .Add("to_before", "Now", move.ToBefore, Density)
            .Add("to_after", "After", move.ToAfter, Density);

    private static IEnumerable<FactTable> Tables(GetTerritoryBalanceResult result)
    {
        if (result.Territories.Count > 0)
        {
            yield return Map(result);
        }

        if (result.Moves.Count > 0)
        {
            yield return Moves(result);
        }
    }

    private static FactTable Map(GetTerritoryBalanceResult result) =>
        new TableBuilder<TerritoryLoad>("map", "Territories")
            .Column("territory", "Territory", "the territory", load => load.Territory)
            .Column("density", "For each full seller", Density, load => load.Density)
            .Column("index", "Against others", Index, load => FactValue.Ratio(load.Index))
            .Column("capacity", "Full sellers", "capacity with ramp", load => FactValue.Plain(load.Capacity))
            .Column("open", "Open", "open pipeline, whenever due", load => load.Open)
            .Share("rate", "Win rate", $"won ÷ closed {Year}; left out under 12 deals", load => load.WinRate)
            .Share(
                "contested",
                "Competitor in",
                $"deals with a competitor ÷ deals created {Year}",
                load => load.CompetitorShare
            )
            .SourceRows(load => load.CreatedDeals)
            .ScaledBar(load => (double?)load.Density?.Amount)
            .Detail(Detail)
            .Mark(Mark)
            .BuildFirst(result.Territories, MostRows);

    private static FactTable Moves(GetTerritoryBalanceResult result) =>
        new TableBuilder<AccountMove>("moves", "What would even it out")
            .Column("from", "From", "the territory with more", move => move.From)
            .Column("to", "To", "the one with less", move => move.To)
            .Count("accounts", "Accounts", "accounts to move", move => move.Accounts.Count)
            .Column("amount", "Amount", $"what they brought {Year}", move => move.Amount)
            .Column("from_after", "From, after", Density, move => move.FromAfter)
            .Column("to_after", "To, after", Density, move => move.ToAfter)
            .Detail(move => string.Join(", ", move.Accounts))
            .Build(result.Moves);

    private static RowMark Mark(TerritoryLoad load) =>
        !load.IsOff ? RowMark.None
        : load.Index > 1 ? RowMark.Over
        : RowMark.Under;

    private static string? Detail(TerritoryLoad load) =>
        load.IsOff ? "more than chance"
        : load.Index is not null ? "within chance"
        : load.Density is null ? "no full seller to compare by"
        : "too few deals to compare";

    private static TerritoryLoad[] Told(GetTerritoryBalanceResult result) =>
        [.. result.Territories.Where(load => load.Index is not null)];

    private IEnumerable<Note> Notes(GetTerritoryBalanceResult result)
    {
        yield return new(
            NoteKind.Definition,
            "Opportunity is what was created in a year, at present amounts; a full seller is one past the ramp. A difference counts only where chance does not explain it among all territories (10% false discoveries), seeing how few and how large the deals are."
        );
        if (result.IsByTeam)
        {
            yield return new(
                NoteKind.Assumption,
                "The data have no territories of sellers, so teams stand in for them; map the territory to see patches."
            );
        }

        if (!selection.OnlyPeople && !selection.IsEverything)
        {
            yield return new(
                NoteKind.Caution,
                "The filter narrows the deals, not the sellers: capacity is that of everybody in the territory."
            );
        }

        if (study.Unplaced > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Has(study.Unplaced, "deal")} no territory and count nowhere."
            );
        }

        if (study.UnplacedSellers > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Has(study.UnplacedSellers, "seller")} no territory and count nowhere."
            );
        }
    }
}
