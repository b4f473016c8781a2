using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.WinLoss.Cases;

namespace RevBot.Skills.WinLoss;

/// <content>What a reader must know to read win/loss figures rightly.</content>
internal sealed partial class GetWinLossPresentation
{
    private IEnumerable<Note> Notes(GetWinLossResult result) =>
        [
            .. Basis(),
            .. Samples(result),
            .. Comparison(result),
            .. Gaps(result),
            .. AssumptionNotes.Of(book, AssumptionNotes.Amounts),
        ];

    private IEnumerable<Note> Basis()
    {
        if (telling.Note is { } note)
        {
            yield return note;
        }

        yield return new(
            NoteKind.Definition,
            "Win rate is won ÷ (won + lost) among deals with a close date in the period; ranges are 80% intervals."
        );
        if (telling.Period.Contains(book.Today) && telling.Period.DaysLeft(book.Today) > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Period(telling.Period)} is not over; deals that close late in a period can differ."
            );
        }

        if (dimension is { IsShared: true })
        {
            yield return new(
                NoteKind.Caution,
                "A deal in several countries counts in each of them, so the groups may add up to more than the total."
            );
        }
    }

    private static IEnumerable<Note> Samples(GetWinLossResult result)
    {
        switch (SampleSizes.Of(result.Figures.ClosedDeals))
        {
            case SampleSize.TooFew:
                yield return new(NoteKind.Caution, $"A win rate takes at least {SampleSizes.Least} closed deals.");
                break;
            case SampleSize.Small:
                yield return new(
                    NoteKind.Caution,
                    $"Small sample: only {Wording.Plural(result.Figures.ClosedDeals, "deal")} closed."
                );
                break;
            case SampleSize.Enough:
                break;
        }

        var few = result.Groups.Count(group => group.Sample == SampleSize.TooFew);
        if (few > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Plural(few, "group")} with fewer than {SampleSizes.Least} closed deals get no rate and no place among the others."
            );
        }
    }

    private static IEnumerable<Note> Comparison(GetWinLossResult result)
    {
        if (result.Comparison is not { } comparison)
        {
            yield break;
        }

        if (Math.Min(comparison.Figures.ClosedDeals, result.Figures.ClosedDeals) < SampleSizes.Least)
        {
            yield return new(
                NoteKind.Caution,
                $"A change against {FactFormat.Period(comparison.Period)} takes at least {SampleSizes.Least} closed deals on both sides."
            );
        }
        else if (!comparison.IsReal)
        {
            yield return new(
                NoteKind.Caution,
                $"No real change against {FactFormat.Period(comparison.Period)}: the 80% interval of the difference contains 0."
            );
        }
    }

    private IEnumerable<Note> Gaps(GetWinLossResult result)
    {
        if (!book.Coverage.LossReasons)
        {
            yield return new(NoteKind.Missing, "Loss reasons are not in this data.");
        }
        else if (result.LossReasons is [.., { Reason: DealDimension.None } none])
        {
            yield return new(NoteKind.Missing, $"{Wording.Has(none.Deals, "lost deal")} no loss reason.");
        }

        if (result.AmountsDiffer)
        {
            yield return new(NoteKind.Missing, AmountKinds.Sentence);
        }

        if (!book.Coverage.Competitors)
        {
            yield return new(NoteKind.Missing, "Competitors are not in this data.");
        }
        else if (result.Competitors.Count > 0)
        {
            yield return new(
                NoteKind.Caution,
                "Competitors are as entered by now; some may have been entered only after the deal closed."
            );
        }

        if (study.Now.WithoutAmount > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Has(study.Now.WithoutAmount, "closed deal")} no amount: counted, but not in the amounts."
            );
        }
    }
}
