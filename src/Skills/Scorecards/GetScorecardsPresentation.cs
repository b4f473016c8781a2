using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;

namespace RevBot.Skills.Scorecards;

/// <summary>Says scorecards as facts, formulas, tables and notes.</summary>
/// <param name="book">The view.</param>
/// <param name="study">What was found, for what stands in no card.</param>
internal sealed partial class GetScorecardsPresentation(ScopedBook book, ScorecardStudy study)
{
    private const int MostRows = 50;
    private const string DaysOfSelling = "the quota × days of selling in the period ÷ its days";
    private const string Due = "open and due in the period, omitted ones left out";
    private const string Year = "over the year up to today or the period's end";

    /// <summary>The result with facts, findings, tables and notes.</summary>
    public GetScorecardsResult Describe(GetScorecardsResult result) =>
        result with
        {
            Facts = new Workings(Facts(result).Facts)
                .Ratio("attainment", "won_with_quota", "quota")
                .Ratio("one_attainment", "one_won", "one_quota")
                .Sum("one_difference", "one_forecast", "-one_quota")
                .Facts,
            Findings = GetScorecardsFindings.List(result),
            Tables = result.Sellers.Count == 0 ? [] : [Standing(result), Working(result), Habits(result)],
            Notes = [.. Notes(result)],
            ListedGroups = ListedGroups.Of("owner", result.Sellers.Select(card => card.Seller)),
        };

    private IEnumerable<Note> Notes(GetScorecardsResult result)
    {
        yield return new(
            NoteKind.Definition,
            "A seller's forecast is what the forecast gives for that seller alone; calls or activity count as a habit only where chance does not explain them among all of them (10% false discoveries)."
        );
        if (result.Sellers.Any(card => card is { IsPart: true, QuotaAsSet: not null }))
        {
            yield return new(
                NoteKind.Assumption,
                "Who came or left within the period is measured against the quota for the days of selling; where quotas are entered that way already, they count too little."
            );
        }

        var few = result.Sellers.Count(card => card.Closed < Statistics.Proportions.SampleSizes.Least);
        if (few > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Plural(few, "seller")} closed fewer than 12 deals in a year: too few for a win rate."
            );
        }

        foreach (var missing in Missing(result).Concat(Moved(result)))
        {
            yield return missing;
        }
    }

    private IEnumerable<Note> Missing(GetScorecardsResult result)
    {
        if (result.Quota is null)
        {
            yield return new(
                NoteKind.Missing,
                QuotaWords.Why(book, study.Period) is { } part ? part
                    : book.Coverage.Quotas ? "No quota fits the period and the filter, so there is no attainment."
                    : "There are no quotas; with them a card says attainment and the chance of reaching it."
            );
        }

        if (!book.Coverage.Activities)
        {
            yield return new(
                NoteKind.Missing,
                "There are no activities; with mails, calls and meetings a card says who works the pipeline less."
            );
        }

        if (!book.Coverage.Calls)
        {
            yield return new(
                NoteKind.Missing,
                "There are no forecast calls; with four quarters of them a card says who calls low or high."
            );
        }
    }

    private IEnumerable<Note> Moved(GetScorecardsResult result)
    {
        if (study.Unowned > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Has(study.Unowned, "deal")} no owner in view and stand in no card."
            );
        }

        var taken = result.Sellers.Where(card => card.TakenOver.Minor > 0).ToArray();
        if (taken.Length > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"Deals that changed hands within the period count for who owns them now: {string.Join(", ", taken.Take(3).Select(card => $"{card.Seller} {Wording.Amount(card.TakenOver)}"))}."
            );
        }
    }
}
