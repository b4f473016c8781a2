using RevBot.Data.Book;
using RevBot.Skills.DealStory.Similarity;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;
using RevBot.Skills.Findings;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Strategy;

/// <summary>Says what won deals like one as facts, findings, tables and notes.</summary>
internal static class RecommendStrategyPresentation
{
    private const int MostNamed = 2;
    private const string Similar = "closed deals of two years like it by half of its traits and more, at most 80";

    /// <summary>The result with all that.</summary>
    public static RecommendStrategyResult Describe(RecommendStrategyResult result, ScopedBook book) =>
        result with
        {
            Facts = new Workings(Facts(result)).Ratio("rate", "won", "similar").Facts,
            Findings = Findings(result),
            Tables = [.. Tables(result)],
            Notes = [.. Notes(book)],
        };

    private static IReadOnlyList<Fact> Facts(RecommendStrategyResult result)
    {
        var range = Wilson.Of(result.Won, result.Similar);
        var told = result.Sample != SampleSize.TooFew;
        return new FactList()
            .Add("deal", "Deal", result.Deal, "as in the CRM")
            .Add("stage", "Stage", result.Stage, "by which others are compared")
            .Count("similar", "Similar deals", result.Similar, Similar)
            .Count("won", "Of these, won", result.Won, "similar deals that were won")
            .Share(
                "rate",
                "Won",
                told ? (double)result.Won / result.Similar : null,
                "won ÷ similar deals",
                result.Similar
            )
            .Share("rate_low", "Won, low", told ? range?.Low : null, "80% interval (Wilson)")
            .Share("rate_high", "Won, high", told ? range?.High : null, "80% interval (Wilson)")
            .Add("won_from", "Won from", result.WonFrom, "lower end of the middle half of the amounts that won")
            .Add("won_to", "Won to", result.WonTo, "upper end of the middle half of the amounts that won")
            .Share("discount", "Discount", result.WonDiscount, "median discount of similar deals that were won")
            .Share(
                "most_discount",
                "Most discount",
                result.MostDiscount,
                "nine of ten similar deals that were won had no more"
            )
            .Add("competitor", "Competitor", result.Competitor, "named in the deal")
            .Count("met", "Met", result.Competitor is null ? null : result.Met, "similar deals against it")
            .Count("met_won", "Won against it", result.Competitor is null ? null : result.MetWon, "of these, won")
            .Add("lost_for", "Lost for", result.LostFor, "most frequent reason of similar deals that were lost")
            .Count("lost_for_deals", "Deals", result.LostFor is null ? null : result.LostForDeals, "lost for it")
            .Count(
                "lost_deals",
                "With a reason",
                result.LostFor is null ? null : result.LostWithReason,
                "similar deals that were lost with a reason"
            )
            .Facts;
    }

    private static IReadOnlyList<Finding> Findings(RecommendStrategyResult result)
    {
        var enough = result.Sample != SampleSize.TooFew;
        WinningHabit[] real = [.. result.Habits.Where(habit => habit.IsReal && enough)];
        WinningHabit[] behind = [.. real.Where(habit => habit.IsBehind)];
        return new FindingList()
            .Add(FindingKind.Level, "similar", 0.9)
            .AddNaming(
                FindingKind.Cause,
                "winners",
                0.95,
                real.Take(MostNamed),
                AddHabit,
                null,
                habit => habit.IsByStage ? ["by_stage"] : []
            )
            .AddIf(enough && real.Length == 0 && result.Habits.Count > 0, FindingKind.Cause, "no_habit", 0.6)
            .AddIf(result.WonFrom is not null && enough, FindingKind.Level, "price", 0.8)
            .AddIf(result is { Competitor: not null, Met: > 0 }, FindingKind.Comparison, "against", 0.75)
            .AddIf(result.LostFor is not null && enough, FindingKind.Cause, "lost_for", 0.6)
            .AddNaming(
                FindingKind.Rank,
                "references",
                0.7,
                result.References,
                (facts, deal) =>
                    facts
                        .Add("name", "Deal", deal.Name, "as in the CRM")
                        .Add("amount", "Amount", deal.Amount, "in the reporting currency")
            )
            .AddNaming(FindingKind.Action, "step", 1, result.IsOpen ? behind.Take(1) : [], AddHabit, null, Marks)
            .AddIf(!enough, FindingKind.Caution, "few", 1)
            .Findings;
    }

    private static FactList AddHabit(FactList facts, WinningHabit habit) =>
        facts
            .Add("name", "What", habit.Name, "what winners did otherwise")
            .Add("winners", "Won", Value(habit, habit.Won), "of similar deals that were won", habit.WonDeals)
            .Add("losers", "Lost", Value(habit, habit.Lost), "of similar deals that were lost", habit.LostDeals)
            .Add("own", "This deal", habit.IsShare ? null : FactValue.Plain(habit.Own), "of the deal by today");

    // Which habit it is decides the words of the step.
    private static IEnumerable<string> Marks(WinningHabit habit) => [habit.Id];

    private static FactValue? Value(WinningHabit habit, double? value) =>
        habit.IsShare ? FactValue.Share(value) : FactValue.Plain(value);

    private static IEnumerable<FactTable> Tables(RecommendStrategyResult result)
    {
        if (result.Habits.Count > 0)
        {
            yield return HabitTable(result);
        }

        if (result.References.Count > 0)
        {
            yield return new TableBuilder<SimilarDeal>("references", "Won deals to refer to")
                .Column("deal", "Deal", "as in the CRM", deal => deal.Name)
                .Deal(deal => deal.Id)
                .Column("amount", "Amount", "in the reporting currency", deal => deal.Amount)
                .Date("closed", "Won", "the close date", deal => deal.ClosedOn)
                .Days("cycle", "Cycle", "days from creation to close", deal => deal.CycleDays)
                .Share("likeness", "Alike", "weighed share of traits that agree (Gower)", deal => deal.Likeness)
                .Bar(deal => deal.Likeness)
                .Detail(deal => deal.Shared)
                .Build(result.References);
        }
    }

    private static FactTable HabitTable(RecommendStrategyResult result) =>
        new TableBuilder<WinningHabit>("habits", "What winners did")
            .Column("habit", "What", "what was compared", habit => habit.Name)
            .Column(
                "when",
                "When",
                "up to which moment it counts",
                habit => habit.IsByStage ? $"by the end of {result.Stage}" : "in the whole deal"
            )
            .Column("won", "Won", "share or mean of similar deals that were won", habit => Value(habit, habit.Won))
            .Column("lost", "Lost", "share or mean of similar deals that were lost", habit => Value(habit, habit.Lost))
            .Column(
                "own",
                "This deal",
                "of the deal by today",
                habit => habit.IsShare ? Holds(habit.Own) : FactValue.Plain(habit.Own)
            )
            .SourceRows(habit => habit.WonDeals + habit.LostDeals)
            .Detail(habit => habit.IsReal ? "more than chance" : "within chance")
            .Build(result.Habits);

    private static FactValue? Holds(double? own) => own is { } value ? FactValue.Name(value > 0 ? "yes" : "no") : null;

    private static IEnumerable<Note> Notes(ScopedBook book)
    {
        yield return new(
            NoteKind.Definition,
            "Deals are alike by segment, product, deal type, amount, region, industry, competitor and lead source. What winners did otherwise is an association, not a cause; it counts only where chance does not explain it among all that was compared (10% false discoveries)."
        );
        string[] lacking =
        [
            .. new[]
            {
                book.Coverage.Activities ? null : "activities",
                book.Coverage.Contacts ? null : "contacts",
                book.Coverage.Discounts ? null : "discounts",
                book.Coverage.Competitors ? null : "competitors",
            }.OfType<string>(),
        ];
        if (lacking.Length > 0)
        {
            yield return new(
                NoteKind.Missing,
                $"The data have no {string.Join(", no ", lacking)}; with them more of what winners did can be compared."
            );
        }
    }
}
