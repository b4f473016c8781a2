using RevBot.Data.Book.Norms;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Risk;

/// <summary>Says what the impact of risks rests on.</summary>
internal static class RiskBasis
{
    public static IEnumerable<Note> Notes(RiskYardstick against, RiskTotals totals)
    {
        if (against.Conversion.Basis == ConversionBasis.None)
        {
            yield return new(
                NoteKind.Missing,
                "No stage conversion is known, so the impact cannot be told; the deals stand by amount."
            );
            yield break;
        }

        var norms = against.Book.Norms.Risk(against.Period);
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
