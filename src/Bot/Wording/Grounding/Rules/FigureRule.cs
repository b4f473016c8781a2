using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Figures;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>Every figure must be a premise's value, and of what the sentence says it is.</summary>
internal sealed class FigureRule(SentenceCheck examined)
{
    private static readonly string[] Relations = ["over", "under", "short", "above", "below", "behind", "ahead"];

    private readonly PremiseScorer fit = new(examined);

    public void Check()
    {
        var downward = IsDownward();
        for (var index = 0; index < examined.Sentence.Figures.Count; index++)
        {
            Check(examined.Sentence.Figures[index], index, downward);
        }

        CheckParts();
    }

    // "3 of 4 checks": a part is no more than the whole, and not the same fact.
    private void CheckParts()
    {
        for (var index = 1; index < examined.Sentence.Figures.Count; index++)
        {
            var (part, whole) = (examined.Sentence.Figures[index - 1], examined.Sentence.Figures[index]);
            var isPart = Ownership.IsPartOf(examined.Sentence, (part.First, part.Last), (whole.First, whole.Last));
            if (
                !isPart
                || !examined.Found.TryGetValue(part, out var one)
                || !examined.Found.TryGetValue(whole, out var all)
            )
            {
                continue;
            }

            if (part.Size > whole.Size || (one.Id == all.Id && !HaveTwo(part, whole)))
            {
                examined.Reject(GroundingRule.Figure, part.First, whole.Last, "the facts have no such part and whole");
            }
        }
    }

    private bool HaveTwo(Figure part, Figure whole) =>
        examined
            .Candidates[part]
            .Concat(examined.Candidates[whole])
            .Where(premise => !premise.IsCell && !premise.IsStated)
            .DistinctBy(premise => premise.Id, StringComparer.Ordinal)
            .Count() > 1;

    private void Check(Figure figure, int index, bool downward)
    {
        var words = WordsOf(index);
        var records = fit.RecordsAt(figure.First, figure.Last);
        var (best, other) = (default((Premise Premise, double Fit)?), default((Premise Premise, double Fit)?));
        foreach (var premise in examined.Premises.All.Where(premise => FigureMatch.SameKind(figure, premise)))
        {
            var fits = fit.Score(premise, words, records);
            if (FigureMatch.SameValue(figure, premise, downward || examined.Premises.IsOutflow(premise)))
            {
                examined.AddCandidate(figure, premise);
                best = best is { } known && known.Fit >= fits ? best : (premise, fits);
            }
            else if (!premise.IsStated && fit.IsMeant(premise, records))
            {
                other = other is { } known && known.Fit >= fits ? other : (premise, fits);
            }
        }

        if (best is { } found && IsOfAnotherKind(figure, found.Premise, words, records))
        {
            examined.Reject(GroundingRule.Owner, figure.First, figure.Last, "what is named has no such figure");
            return;
        }

        Judge(figure, best, other, PremiseScorer.ClearMargin + examined.FigureWords.Slack(index));
    }

    // "Deal count in the warehouse are $507K": the row named has a warehouse of its own, and it is no money.
    private bool IsOfAnotherKind(
        Figure figure,
        Premise found,
        IReadOnlySet<string> words,
        IReadOnlySet<string>? records
    )
    {
        if (records is null || found.IsStated || !records.All(record => FactRecords.GetTable(record) is not null))
        {
            return false;
        }

        var cells = records
            .SelectMany(examined.Premises.FindByRecord)
            .Where(cell => cell.Value is { Text: null })
            .ToArray();
        return !records.Contains(found.Record)
            && cells.Any(cell => cell.Label.Any(words.Contains))
            && !cells.Any(cell => FigureMatch.SameKind(figure, cell));
    }

    private IReadOnlySet<string> WordsOf(int index)
    {
        var words = examined
            .FigureWords.GetStems(index)
            .Concat(FigureRoles.FindImpliedStems(examined.Sentence, index))
            .ToHashSet(StringComparer.Ordinal);
        if (FigureRoles.IsRangeEnd(examined.Sentence, index))
        {
            words.UnionWith(examined.FigureWords.GetStems(index - 1));
        }

        // What is counted is matched as such; that it is deals says nothing about which of them.
        if (examined.Sentence.Figures[index].Noun is { } noun)
        {
            words.Remove(noun);
        }

        // "over the quota of $4M" relates something to the quota; the figure is the quota's.
        if (examined.Sentence.Get(examined.Sentence.Figures[index].First - 1) is { } before && before.Is("of"))
        {
            words.ExceptWith(Relations);
        }

        return words;
    }

    private void Judge(
        Figure figure,
        (Premise Premise, double Fit)? best,
        (Premise Premise, double Fit)? other,
        double clearly
    )
    {
        if (figure.Sign < 0 && examined.Sentence.Get(figure.First - 1) is { } by && by.Is("by"))
        {
            examined.Reject(GroundingRule.Figure, figure.First, figure.Last, "a size has no minus");
            return;
        }

        if (best is not { } found)
        {
            examined.Reject(GroundingRule.Figure, figure.First, figure.Last, "no fact has this value");
            return;
        }

        if (other is { } better && better.Fit > 0 && better.Fit - found.Fit >= clearly)
        {
            var rule = better.Fit - found.Fit >= 2 ? GroundingRule.Owner : GroundingRule.Label;
            examined.Reject(
                rule,
                figure.First,
                figure.Last,
                $"the words speak of {better.Premise.Id}, the value is of {found.Premise.Id}"
            );
            return;
        }

        examined.Found[figure] = found.Premise;
        examined.Accept(GroundingRule.Figure, figure.First, figure.Last, found.Premise.Id);
    }

    private bool IsDownward()
    {
        for (var at = 0; at < examined.Sentence.Tokens.Count; at++)
        {
            if (Directions.FindAt(examined.Sentence, at) < 0)
            {
                return true;
            }
        }

        return false;
    }
}
