using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics.Cubes;

namespace RevBot.Skills.Metrics;

/// <content>What a reader must know to read measured values rightly.</content>
internal sealed partial class QueryMetricPresentation
{
    private IEnumerable<Note> Notes() => [.. Basis(), .. Gaps(), .. AssumptionNotes.Of(question.Book, Subjects())];

    // What is won has an entered amount; the rest may stand on an assumption.
    private string[] Subjects() =>
        question.Measures.Any(measure =>
            measure.Name.Contains("amount", StringComparison.Ordinal) && measure.Name != "won_amount"
        )
            ? [AssumptionNotes.Amounts]
            : [];

    private IEnumerable<Note> Basis()
    {
        var period = telling.Period;
        if (telling.Note is { } note)
        {
            yield return note;
        }

        if (IsUnfinished(period))
        {
            yield return new(
                NoteKind.Caution,
                answer.CompareTo is { } whole
                    ? $"{Wording.Period(period)} is not over and is counted up to today, {Wording.Period(whole)} as a whole."
                    : $"{Wording.Period(period)} is not over; what happens in it is counted up to today."
            );
        }

        if (question.Dimensions.Any(dimension => dimension.IsShared))
        {
            yield return new(
                NoteKind.Caution,
                "A deal in several countries counts in each of them, so the groups may add up to more than the total."
            );
        }

        if (answer.CompareTo is { } compareTo && question.Measures.Any(measure => measure.IsStock))
        {
            yield return new(
                NoteKind.Definition,
                $"What stands in {Wording.Period(compareTo)} is as it stood at the same point of that period."
            );
        }

        if (answer.CompareTo is not null && question.Dimensions.Any(dimension => dimension.Time is not null))
        {
            yield return new(NoteKind.Definition, "Only the total is compared; stretches of time have no counterpart.");
        }
    }

    // Any time is never over, and nobody takes it for a whole.
    private bool IsUnfinished(Data.Calendar.Period period) =>
        !isAnyTime && period.DaysLeft(question.Book.Today) > 0 && question.Measures.Any(measure => !measure.IsStock);

    private IEnumerable<Note> Gaps()
    {
        var coverage = question.Book.Coverage;
        var missing = question.Measures.Select(measure => measure.Missing(coverage)).OfType<string>();
        foreach (var gap in missing.Concat(MissingGroups()).Distinct(StringComparer.Ordinal))
        {
            yield return new(NoteKind.Missing, gap);
        }

        if (question.Needs.HasFlag(Ingredients.Open) && !coverage.CloseDates)
        {
            yield return new(
                NoteKind.Assumption,
                "Open deals have no expected close dates in this data, so all open deals are counted whatever the period."
            );
        }

        if (question.Needs.HasFlag(Ingredients.Quota) && coverage.Quotas && QuotaGap() is { } part)
        {
            yield return new(NoteKind.Missing, part);
        }

        if (question.Needs.HasFlag(Ingredients.Quota) && OverAssigned() is { } sentence)
        {
            yield return new(NoteKind.Definition, sentence);
        }

        if (
            answer.Lines.Count > 0
            && question.Measures.Any(measure => measure.Name.StartsWith("win_rate", StringComparison.Ordinal))
        )
        {
            yield return new(
                NoteKind.Caution,
                $"A win rate of fewer than {TellingPeriod.LeastDeals} closed deals says little; such groups stand last."
            );
        }
    }

    private string? QuotaGap() =>
        !question.Quotas.FitsFilter ? "Quotas are set for people, so there is none for this filter."
        : !question.Quotas.FitsGroups ? "Quotas are set for people, so there is none for these groups."
        : question
            .Measures.Select((measure, place) => (measure, place))
            .Any(asked =>
                asked.measure.Needs.HasFlag(Ingredients.Quota)
                && asked.measure.Missing(question.Book.Coverage) is null
                && answer.Total.Values[asked.place] is null
            )
            ? "No quota is loaded for this period."
        : !isAnyTime && QuotaWords.Part(question.Book, telling.Period) is { } part
            ? $"Quotas are loaded for {part} only, so only what falls into that is held against them."
        : null;

    private string? OverAssigned() =>
        question.Quotas.RollUp(telling.Period) is { Leaders.Count: > 0, OfSellers: { } sellers } quotas
        && sellers != quotas.Amount
            ? $"The quota of the whole is the leaders' own where they have one; the sellers' quotas add up to {FactFormat.Text(FactValue.Of(sellers))}."
            : null;

    private IEnumerable<string> MissingGroups()
    {
        var coverage = question.Book.Coverage;
        foreach (var name in question.Dimensions.Select(dimension => dimension.Name))
        {
            if (name is "country" && !coverage.Countries)
            {
                yield return "Countries are not in this data.";
            }
            else if (name is "competitor" && !coverage.Competitors)
            {
                yield return "Competitors are not in this data.";
            }
            else if (name is "loss_reason" && !coverage.LossReasons)
            {
                yield return "Loss reasons are not in this data.";
            }
            else if (name is "segment" && !coverage.Segments)
            {
                yield return "Segments are not in this data.";
            }
        }
    }
}
