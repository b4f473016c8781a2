using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.DealStory;

/// <summary>Says one deal's figures as facts, tables and notes.</summary>
internal static class DealStoryFacts
{
    public const string ChanceDefinition =
        "the fitted model's chance that the deal is won by the end of the quarter; below the model's rung the stage's conversion less what risk signals cost";

    public const string UsualDefinition =
        "the same for the usual open deal of its stage and segment at this week of past quarters";

    public const string LikelyDefinition =
        "from weekly hazards of winning and losing fitted to the company's closed quarters, within the quarter scaled to the deal's chance";

    public const string ImpactDefinition =
        "amount × (chance of closing in the quarter it is due in without the signals − with them), by the stage's conversion";

    private const string SimilarDefinition =
        "closed deals of the last two years in view by the weighed share of segment, product, deal type, amount, region, industry, competitor and lead source that agrees";

    public static ExplainDealResult Describe(ExplainDealResult result, ScopedBook book, SignalCosts? costs)
    {
        var facts = new FactList();
        AddDeal(facts, result.Deal);
        if (result.Score is { } score)
        {
            AddScore(facts, book, score);
        }

        if (result.LikelyClose is { } close)
        {
            AddClose(facts, close);
        }

        AddSignals(facts, result);
        AddSimilar(facts, result);
        return result with
        {
            Facts = facts.Facts,
            Tables = [.. DealStoryTables.Of(result, costs?.Period)],
            Notes = [.. Notes(result, book)],
        };
    }

    private static void AddDeal(FactList facts, DealNow deal) =>
        facts
            .Add("name", "Deal", FactValue.Name(deal.Name), "as in the CRM")
            .Add("owner", "Owner", Name(deal.Owner), "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "in the reporting currency")
            .Add("stage", "Stage", FactValue.Name(deal.Stage), "as in the CRM")
            .Add("category", "Forecast category", FactValue.Name(deal.ForecastCategory), "as the seller gives it")
            .Add("close", "Close date", Day(deal.CloseDate), "expected while open, actual when closed")
            .Add("age", "Age", Days(deal.AgeDays), "days from creation to today, or to the close of a closed deal")
            .Add("in_stage", "In its stage", Days(deal.DaysInStage), "days since it came into the stage")
            .Add(
                "pushes",
                "Pushes",
                deal.Pushes > 0 ? FactValue.Count(deal.Pushes) : null,
                "close dates moved to a later quarter"
            )
            .Add("reason", "Loss reason", Name(deal.LossReason), "as in the CRM");

    private static void AddScore(FactList facts, ScopedBook book, DealScore score)
    {
        var quarter = PeriodParser.Parse(score.Quarter, book.Company.Calendar)!;
        facts
            .Add("chance", "Chance of winning", FactValue.Share(score.Probability), ChanceDefinition)
            .Add("by", "By", FactValue.Date(quarter.End), "the last day of the quarter")
            .Add("usual", "Usual chance", Share(score.Usual), UsualDefinition)
            .Add("expected", "Expected amount", score.Expected, "amount × chance");
        var up = score.Causes.FirstOrDefault(cause => cause.Points > 0);
        var down = score.Causes.FirstOrDefault(cause => cause.Points < 0);
        AddCause(facts, "up", "Raises it most", up);
        AddCause(facts, "down", "Lowers it most", down);
        var others = score.Causes.Where(cause => cause != up && cause != down).ToArray();
        if (others.Length > 0)
        {
            var points = others.Sum(cause => cause.Points);
            facts.Add("else_points", "All else", FactValue.Points(points), "the other causes' parts of the chance");
        }
    }

    private static void AddCause(FactList facts, string id, string label, ScoreCause? cause)
    {
        if (cause is not null)
        {
            facts
                .Add(id, label, FactValue.Name(cause.Name), "the cause with the largest part of the difference")
                .Add($"{id}_points", label, FactValue.Points(cause.Points), "its part of the chance")
                .Add($"{id}_amount", label, cause.Money, "its part of the expected amount");
        }
    }

    private static void AddClose(FactList facts, CloseForecast close) =>
        facts
            .Add("likely", "Likely close date", Day(close.On), $"the median; {LikelyDefinition}")
            .Add("likely_from", "Likely from", Day(close.From), $"the day with a tenth before it; {LikelyDefinition}")
            .Add("likely_to", "Likely to", Day(close.To), $"the day with a tenth after it; {LikelyDefinition}")
            .Add(
                "likely_level",
                "Level of the range of days",
                FactValue.Share(RangeRule.Share),
                "a tenth before it, a tenth after it"
            )
            .Add(
                "chance_by_close",
                "Chance by the CRM's date",
                Share(close.ByCloseDate),
                $"of being won by the close date; {LikelyDefinition}"
            )
            .Add(
                "chance_until",
                "Chance in all these weeks",
                FactValue.Share(close.ByUntil),
                $"of being won by the end of the second quarter after this one; {LikelyDefinition}"
            )
            .Add(
                "weeks",
                "Weeks looked at",
                FactValue.Count(close.Weeks),
                "to the end of the second quarter after this one"
            );

    private static void AddSignals(FactList facts, ExplainDealResult result)
    {
        if (result.Signals.Count > 0)
        {
            facts
                .Add("signals", "Risk signals", FactValue.Count(result.Signals.Count), "signals that the rules find")
                .Add("impact", "Impact", result.Impact, ImpactDefinition)
                .Add(
                    "evidence",
                    "Leading signal",
                    FactValue.Name(result.Signals[0].Signal.Evidence),
                    "what the leading signal rests on"
                );
        }

        facts.Add(
            "step",
            "What to do",
            Name(result.NextBestAction),
            "the advice for the leading signal, else for the dates"
        );
    }

    private static void AddSimilar(FactList facts, ExplainDealResult result)
    {
        if (result.Similar is { Closed: > 0 } similar)
        {
            facts
                .Add("similar", "Similar deals", FactValue.Count(similar.Closed), SimilarDefinition)
                .Add("similar_won", "Of them won", FactValue.Count(similar.Won), SimilarDefinition)
                .Add(
                    "similar_days",
                    "Their cycle",
                    Days(similar.WonDays),
                    "median days from creation to close of those won"
                );
        }
    }

    private static IEnumerable<Note> Notes(ExplainDealResult result, ScopedBook book)
    {
        if (result is { Deal.Outcome: "open", Score.Usual: null })
        {
            yield return new(
                NoteKind.Definition,
                "The chance is the stage's past conversion less what risk signals cost: for a fitted model and a likely close date the closed quarters are too few."
            );
        }

        if (!book.Coverage.History)
        {
            yield return new(
                NoteKind.Missing,
                "The data has no history of changes, so the deal's past moves cannot show."
            );
        }

        foreach (var note in AssumptionNotes.Of(book, AssumptionNotes.Amounts, AssumptionNotes.History))
        {
            yield return note;
        }
    }

    private static FactValue? Name(string? name) => name is { Length: > 0 } ? FactValue.Name(name) : null;

    private static FactValue? Day(string? iso) =>
        Dates.FromIso(iso ?? string.Empty) is { } day ? FactValue.Date(day) : null;

    private static FactValue? Days(int? days) => days is { } count ? FactValue.Days(count) : null;

    private static FactValue? Share(double? share) => share is { } value ? FactValue.Share(value) : null;
}
