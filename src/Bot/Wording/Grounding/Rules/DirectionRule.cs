using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Figures;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>Up and down must agree with the change that the sentence speaks of.</summary>
internal sealed class DirectionRule(SentenceCheck examined)
{
    private const int Reach = 8;

    private readonly SentenceReading sentence = examined.Sentence;

    public void Check()
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (Directions.FindAt(sentence, at) is not { } direction)
            {
                continue;
            }

            if (
                (FindByFigures(at) ?? FindByFromTo() ?? FindByChanges(direction)) is { } known
                    ? known == direction
                    : IsDrafted(at, direction)
            )
            {
                examined.Accept(GroundingRule.Direction, at, at, null);
            }
            else
            {
                examined.Reject(GroundingRule.Direction, at, at, "the facts do not say so");
            }
        }
    }

    // The change whose size stands nearest.
    private int? FindByFigures(int at) =>
        examined
            .Found.Where(found => found.Value.Direction is not null)
            .Select(found =>
                (Distance: examined.Spacing.Between(at, found.Key.First, found.Key.Last), found.Value.Direction)
            )
            .Where(near => near.Distance <= Reach)
            .OrderBy(near => near.Distance)
            .Select(near => near.Direction)
            .FirstOrDefault();

    // "from $3M to $4M": the two figures tell.
    private int? FindByFromTo()
    {
        var from = After("from");
        var to = After("to");
        return from is not null && to is not null && from.Kind == to.Kind ? to.Size.CompareTo(from.Size) : null;
    }

    private Figure? After(string word) =>
        sentence.Figures.FirstOrDefault(figure => figure.First > 0 && sentence.Tokens[figure.First - 1].Is(word));

    // Without a figure: the changes that the sentence's words fit best, if they are of one mind.
    private int? FindByChanges(int direction)
    {
        var words = sentence
            .Tokens.Where(token => !Stemmer.IsEmpty(token))
            .Select(token => token.Stem)
            .ToHashSet(StringComparer.Ordinal);
        var changes = examined
            .Premises.All.Where(premise => premise is { Direction: not null, IsCell: false })
            .Select(premise => (premise.Direction, Fit: PremiseScorer.ScoreWords(premise, words)))
            .ToArray();
        if (changes.Length == 0)
        {
            return null;
        }

        var best = changes.Max(change => change.Fit);
        var nearest = changes
            .Where(change => change.Fit == best)
            .Select(change => change.Direction)
            .Distinct()
            .ToArray();
        return nearest.Length == 1 ? nearest[0]
            : nearest.Contains(direction) && best > 0 ? direction
            : 0;
    }

    private bool IsDrafted(int at, int direction) =>
        DraftWords.SaysAlike(examined, at, (reading, place) => Directions.FindAt(reading, place) == direction);
}
