using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;

namespace RevBot.Skills.Risk;

/// <summary>Says the deals at risk as facts, a table and notes.</summary>
internal sealed class RiskFacts(RiskYardstick against)
{
    private const int EvidenceLines = 3;

    private const string DueDefinition = "open deals due in the period, omitted ones left out";

    private const string RiskDefinition = "of these, the deals with at least one risk signal";

    private const string ImpactDefinition =
        "amount × (probability of closing in the period without the signals − with them): the stage's historical conversion, its odds multiplied for each group of signals by what past deals show";

    private readonly ScopedBook book = against.Book;

    /// <summary>The answer where deals cannot be assigned to the period.</summary>
    public static RiskDealsResult Unknown(RiskDealsResult result, ScopedBook book) =>
        result with
        {
            Notes =
            [
                new(
                    NoteKind.Missing,
                    $"Open deals have no expected close dates in this data, so I can't tell which are due in {FactFormat.Period(result.Period!)}; ask about the current quarter for all open deals."
                ),
                .. AssumptionNotes.Of(book, AssumptionNotes.Amounts),
            ],
        };

    public RiskDealsResult Describe(RiskDealsResult result, RiskTotals totals) =>
        result with
        {
            Facts = new Workings(Facts(result))
                .Sum("on_watch", "at_risk", "-high")
                .Counts(CountedDeals.Open, "open", "open_deals")
                .Facts,
            Tables = result.Deals.Count == 0 ? [] : [Table(result, totals.Risky.Count)],
            Notes = [.. Notes(totals)],
        };

    private IReadOnlyList<Fact> Facts(RiskDealsResult result)
    {
        var facts = new FactList()
            .Add("period", "Period", FactValue.Period(against.Period), "the fiscal calendar")
            .Add("open_deals", "Open deals due", Count(result.OpenDeals), DueDefinition)
            .Add("open", "Open pipeline", result.OpenAmount, DueDefinition, result.OpenDeals)
            .Add("at_risk", "Deals at risk", Count(result.DealsAtRisk), RiskDefinition)
            .Add(
                "amount_at_risk",
                "Amount at risk",
                result.AmountAtRisk,
                "amount of the deals at risk",
                result.DealsAtRisk
            )
            .Add("impact", "Impact", result.Impact, ImpactDefinition, result.DealsAtRisk)
            .Add(
                "high",
                "High risk",
                Count(result.HighDeals),
                "deals with a high signal among the fifth of the open deals with the greatest impact"
            );
        facts.Add("on_watch", "On watch", Count(result.DealsAtRisk - result.HighDeals), "the other deals at risk");
        if (result.Deals.Count > 0)
        {
            AddLeading(facts, result.Deals[0]);
        }

        return facts.Facts;
    }

    private static void AddLeading(FactList facts, RiskDeal deal) =>
        facts
            .Add("top_deal", "Greatest risk", FactValue.Name(deal.Name), "the deal with the greatest impact")
            .Add("top_amount", "Its amount", deal.Amount, "the deal's amount")
            .Add("top_impact", "Its impact", deal.Impact, ImpactDefinition)
            .Add("top_signal", "Its leading signal", FactValue.Name(deal.Signals[0].Name), "the first of its signals")
            .Add("top_evidence", "Evidence", FactValue.Name(deal.Signals[0].Evidence), "what the signal rests on")
            .Add("top_step", "What to do", FactValue.Name(deal.NextStep), "the advice for the leading signal");

    private static FactTable Table(RiskDealsResult result, int all)
    {
        var scale = result.Deals.Max(deal => deal.Impact.Minor);
        return new(
            "risks",
            "Deals at risk by impact",
            [
                new("deal", "Deal", "as in the CRM"),
                new("owner", "Owner", "who owns the deal"),
                new("amount", "Amount", "in the reporting currency at today's rate"),
                new("close", "Close", "the close date"),
                new("level", "Risk", "high: a high signal, and in the top fifth of open deals by impact"),
                new("impact", "Impact", ImpactDefinition),
            ],
            [.. result.Deals.Select(deal => Row(deal, scale))]
        )
        {
            OutOf = all > result.Deals.Count ? all : null,
        };
    }

    private static FactRow Row(RiskDeal deal, long scale) =>
        new([
            FactValue.Name(deal.Name),
            deal.Owner is { } owner ? FactValue.Name(owner) : null,
            deal.Amount is { } amount ? FactValue.Of(amount) : null,
            deal.CloseDate is { } close ? FactValue.Date(Data.Calendar.Dates.FromIso(close)!.Value) : null,
            FactValue.Name(deal.Level == RiskLevel.High ? "high" : "watch"),
            FactValue.Of(deal.Impact),
        ])
        {
            DealId = deal.Id,
            Bar = scale > 0 ? (double)deal.Impact.Minor / scale : null,
            Detail = $"{Evidence(deal)} Next: {deal.NextStep}",
        };

    private static string Evidence(RiskDeal deal)
    {
        var more = deal.Signals.Count - EvidenceLines;
        var lines = string.Join(' ', deal.Signals.Take(EvidenceLines).Select(signal => signal.Evidence));
        return more > 0 ? $"{lines} And {Wording.Plural(more, "more signal")}." : lines;
    }

    private IEnumerable<Note> Notes(RiskTotals totals)
    {
        if (!book.Coverage.CloseDates)
        {
            yield return new(
                NoteKind.Assumption,
                "Open deals have no expected close dates in this data, so all open deals are looked at."
            );
        }

        if (Unseen() is { Length: > 0 } unseen)
        {
            yield return new(NoteKind.Missing, $"The data has no {unseen}, so signals in them cannot show.");
        }

        if (!book.IsLatest)
        {
            yield return new(
                NoteKind.Missing,
                "Next steps and contacts are known only as they are now, so they are left out of this view of an earlier day."
            );
        }

        foreach (var note in RiskBasis.Notes(against, totals).Concat(AssumptionNotes.Of(book, AssumptionNotes.Amounts)))
        {
            yield return note;
        }
    }

    private string Unseen()
    {
        (bool Has, string Name)[] kinds =
        [
            (book.Coverage.CloseDates, "close dates of open deals"),
            (book.Coverage.History, "history of changes"),
            (book.Coverage.Activities, "activities"),
            (book.Coverage.Contacts, "contacts"),
            (book.Coverage.Signals, "buyer signals"),
            (book.Coverage.NextSteps, "next steps"),
        ];
        var missing = kinds.Where(kind => !kind.Has).Select(kind => kind.Name).ToArray();
        return missing.Length < 2 ? string.Concat(missing) : $"{string.Join(", ", missing[..^1])} or {missing[^1]}";
    }

    private static FactValue? Count(int? count) => count is { } value ? FactValue.Count(value) : null;
}
