using RevBot.Bot.Grounding.Premises;
using RevBot.Bot.Grounding.Reading;

namespace RevBot.Bot.Grounding.Rules;

/// <summary>Every figure must be a premise's value, and of what the sentence says it is.</summary>
internal sealed class FigureRule(Examined examined)
{
    // Words taken over from the figure before say less.
    private const double ClearlyInherited = 1.5;

    private readonly Fit fit = new(examined);

    public void Check()
    {
        var downward = IsDownward();
        for (var index = 0; index < examined.Sentence.Figures.Count; index++)
        {
            Check(examined.Sentence.Figures[index], index, downward);
        }
    }

    private void Check(Figure figure, int index, bool downward)
    {
        var words = examined.FigureWords.Of(index);
        var records = fit.RecordsAt(figure.First, figure.Last);
        var (best, other) = (default((Premise Premise, double Fit)?), default((Premise Premise, double Fit)?));
        foreach (var premise in examined.Premises.All.Where(premise => FigureMatch.SameKind(figure, premise)))
        {
            var fits = fit.Of(premise, words, records);
            if (FigureMatch.SameValue(figure, premise, downward))
            {
                best = best is { } known && known.Fit >= fits ? best : (premise, fits);
            }
            else if (!premise.IsStated)
            {
                other = other is { } known && known.Fit >= fits ? other : (premise, fits);
            }
        }

        var clearly = examined.FigureWords.IsInherited(index) ? ClearlyInherited : Fit.Clearly;
        Judge(figure, best, other, clearly);
    }

    private void Judge(
        Figure figure,
        (Premise Premise, double Fit)? best,
        (Premise Premise, double Fit)? other,
        double clearly
    )
    {
        if (best is not { } found)
        {
            examined.Fails(GroundingRule.Figure, figure.First, figure.Last, "no fact has this value");
            return;
        }

        if (other is { } better && better.Fit > 0 && better.Fit - found.Fit >= clearly)
        {
            var rule = better.Fit - found.Fit >= 2 ? GroundingRule.Owner : GroundingRule.Label;
            examined.Fails(
                rule,
                figure.First,
                figure.Last,
                $"the words speak of {better.Premise.Id}, the value is of {found.Premise.Id}"
            );
            return;
        }

        examined.Found[figure] = found.Premise;
        examined.Holds(GroundingRule.Figure, figure.First, figure.Last, found.Premise.Id);
    }

    private bool IsDownward()
    {
        for (var at = 0; at < examined.Sentence.Tokens.Count; at++)
        {
            if (Directions.At(examined.Sentence, at) < 0)
            {
                return true;
            }
        }

        return false;
    }
}
