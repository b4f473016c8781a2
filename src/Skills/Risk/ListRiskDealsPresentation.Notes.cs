using RevBot.Data.Book.Norms;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Risk;

/// <content>What the reader must know: what the data cannot show, and what the impact rests on.</content>
internal sealed partial class ListRiskDealsPresentation
{
    private IEnumerable<Note> Notes() =>
        [.. Gaps(), .. ImpactBasis(), .. AssumptionNotes.Of(book, AssumptionNotes.Amounts)];

    private IEnumerable<Note> Gaps()
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

    private IEnumerable<Note> ImpactBasis()
    {
        if (against.Conversion.Basis == ConversionBasis.None)
        {
            yield return new(
                NoteKind.Missing,
                "No stage conversion is known, so the impact cannot be told; the deals stand by amount."
            );
            yield break;
        }

        var norms = book.Norms.Risk(against.Period);
        yield return norms.IsMeasured
            ? new(
                NoteKind.Definition,
                $"Impact by what {against.Basis(norms.Deals, "deal")} due at the same point of the last {CompanyNorms.Periods} closed periods show; association, not cause."
            )
            : new(
                NoteKind.Assumption,
                $"The history is too thin to measure what signals cost, so each group of them is taken to lower the odds of closing by {Wording.Percent(1 - RiskNorms.DefaultOddsRatio)}."
            );
        if (totals.WithoutAmount > 0)
        {
            yield return new(
                NoteKind.Caution,
                $"{Wording.Has(totals.WithoutAmount, "open deal")} no amount, hence no impact."
            );
        }
    }
}
