using RevBot.Data.Book;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast.Record;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.DealStory;

/// <summary>Says one deal's figures as facts, tables and notes.</summary>
/// <remarks>
/// The chance is said with the cause that raises it most, the one that lowers it most and the sum of all others, so
/// that a sentence about three parts adds up to the difference from the usual deal. A value that is not known is no
/// fact.
/// </remarks>
/// <param name="book">The view.</param>
/// <param name="due">The quarter that the risk signals are measured against; null for a closed deal.</param>
internal sealed partial class ExplainDealPresentation(ScopedBook book, Period? due)
{
    private const string ChanceDefinition =
        "the fitted model's chance that the deal is won by the end of the quarter; below the model's rung the stage's conversion less what risk signals cost";

    private const string UsualDefinition =
        "the same for the usual open deal of its stage and segment at this week of past quarters";

    private const string LikelyDefinition =
        "from weekly hazards of winning and losing fitted to the company's closed quarters, within the quarter scaled to the deal's chance";

    private const string ImpactDefinition =
        "amount × (chance of closing in the quarter it is due in without the signals − with them), by the stage's conversion";

    private const string SimilarDefinition =
        "closed deals of the last two years in view by the weighed share of segment, product, deal type, amount, region, industry, competitor and lead source that agrees";

    private const string AgeDefinition = "days from creation to today, or to the close of a closed deal";

    /// <summary>The result with its facts, tables and notes.</summary>
    public ExplainDealResult Describe(ExplainDealResult result)
    {
        var facts = new FactList();
        AddDeal(facts, result.Deal);
        if (result.Score is { } score)
        {
            AddScore(facts, score);
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
            Findings = ExplainDealFindings.List(result),
            Tables = [.. Tables(result)],
            Notes = [.. Notes(result)],
        };
    }

    private static void AddDeal(FactList facts, DealNow deal) =>
        facts
            .Add("name", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", deal.Owner, "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "in the reporting currency")
            .Add("stage", "Stage", deal.Stage, "as in the CRM")
            .Add("category", "Forecast category", deal.ForecastCategory, "as the seller gives it")
            .Add("close", "Close date", FactValue.IsoDate(deal.CloseDate), "expected while open, actual when closed")
            .Days("age", "Age", deal.AgeDays, AgeDefinition)
            .Days("in_stage", "In its stage", deal.DaysInStage, "days since it came into the stage")
            .Count("pushes", "Pushes", deal.Pushes > 0 ? deal.Pushes : null, "close dates moved to a later quarter")
            .Add("reason", "Loss reason", deal.LossReason, "as in the CRM");

    private void AddScore(FactList facts, DealScore score)
    {
        facts
            .Share("chance", "Chance of winning", score.Probability, ChanceDefinition)
            .Add("by", "By", DealOutlook.QuarterOf(book).End, "the last day of the quarter")
            .Share("usual", "Usual chance", score.Usual, UsualDefinition)
            .Add("expected", "Expected amount", score.Expected, "amount × chance");
        var up = score.Causes.FirstOrDefault(cause => cause.Points > 0);
        var down = score.Causes.FirstOrDefault(cause => cause.Points < 0);
        AddCause(facts, "up", "Raises it most", up);
        AddCause(facts, "down", "Lowers it most", down);
        var others = score.Causes.Where(cause => cause != up && cause != down).ToArray();
        if (others.Length > 0)
        {
            var points = others.Sum(cause => cause.Points);
            facts.Points("else_points", "All else", points, "the other causes' parts of the chance");
        }
    }

    private static void AddCause(FactList facts, string id, string label, ScoreCause? cause)
    {
        if (cause is not null)
        {
            facts
                .Add(id, label, cause.Name, "the cause with the largest part of the difference")
                .Points($"{id}_points", label, cause.Points, "its part of the chance")
                .Add($"{id}_amount", label, cause.Money, "its part of the expected amount");
        }
    }

    private static void AddClose(FactList facts, CloseForecast close)
    {
        var (on, from, to) = (FactValue.IsoDate(close.On), FactValue.IsoDate(close.From), FactValue.IsoDate(close.To));
        var byClose = $"of being won by the close date; {LikelyDefinition}";
        var byUntil = $"of being won by the end of the second quarter after this one; {LikelyDefinition}";
        facts
            .Add("likely", "Likely close date", on, $"the median; {LikelyDefinition}")
            .Add("likely_from", "Likely from", from, $"the day with a tenth before it; {LikelyDefinition}")
            .Add("likely_to", "Likely to", to, $"the day with a tenth after it; {LikelyDefinition}")
            .Share("likely_level", "Level of the range of days", RangeRule.Share, "a tenth before it, a tenth after it")
            .Share("chance_by_close", "Chance by the CRM's date", close.ByCloseDate, byClose)
            .Share("chance_until", "Chance in all these weeks", close.ByUntil, byUntil)
            .Count("weeks", "Weeks looked at", close.Weeks, "to the end of the second quarter after this one");
    }

    private static void AddSignals(FactList facts, ExplainDealResult result)
    {
        if (result.Signals.Count > 0)
        {
            var leading = result.Signals[0].Signal.Evidence;
            facts
                .Count("signals", "Risk signals", result.Signals.Count, "signals that the rules find")
                .Add("impact", "Impact", result.Impact, ImpactDefinition)
                .Add("evidence", "Leading signal", leading, "what the leading signal rests on");
        }

        facts.Add("step", "What to do", result.NextBestAction, "the advice for the leading signal, else for the dates");
    }

    private static void AddSimilar(FactList facts, ExplainDealResult result)
    {
        if (result.Similar is { Closed: > 0 } similar)
        {
            facts
                .Count("similar", "Similar deals", similar.Closed, SimilarDefinition)
                .Count("similar_won", "Of them won", similar.Won, SimilarDefinition)
                .Days(
                    "similar_days",
                    "Their cycle",
                    similar.WonDays,
                    "median days from creation to close of those won"
                );
        }
    }

    private IEnumerable<Note> Notes(ExplainDealResult result)
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
}
