using System.Collections.Frozen;
using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Figures;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>"Over quota", "below the commit", "ahead of last year": the two values must stand so.</summary>
internal sealed class ComparisonRule(SentenceCheck examined)
{
    private const int Window = 5;
    private const int Reach = 10;

    private static readonly FrozenSet<string> Overs =
        "over above exceed exceeds exceeded beat beats top tops topped ahead outpaces surpasses past"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unders = "under below short behind trails trail miss misses missed shy"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly SentenceReading sentence = examined.Sentence;

    public void Check()
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (SideAt(at) is { } side && RightOf(at) is { } right)
            {
                Judge(at, side, right);
            }
        }
    }

    private int? SideAt(int at)
    {
        var token = sentence.Tokens[at];
        if (sentence.IsTaken(at) || token.Kind != TokenKind.Word)
        {
            return null;
        }

        // "The period is over: ...": nothing is compared.
        if (token.Is("over") && sentence.Get(at + 1) is null or { Text: ":" or "." or "," or ";" })
        {
            return null;
        }

        var before = sentence.Get(at - 1)?.Lower;
        // "more than half": the rule of quantities judges it.
        if (token.Is("than") && sentence.Get(at + 1)?.Lower is ("half" or "twice"))
        {
            return null;
        }

        return token.Is("than") ? Than(before)
            : before is "chance" or "not" && token.Is("over") ? null
            : Overs.Contains(token.Lower) ? 1
            : Unders.Contains(token.Lower) ? -1
            : null;
    }

    private static int? Than(string? before) =>
        before switch
        {
            "more" or "higher" or "greater" or "larger" or "bigger" => 1,
            "less" or "lower" or "smaller" or "fewer" => -1,
            _ => null,
        };

    // What it is compared with: a figure close behind, or the words of a label.
    private Premise? RightOf(int at)
    {
        var last = Math.Min(sentence.Tokens.Count - 1, at + Window);
        var figure = sentence.Figures.FirstOrDefault(figure => figure.First > at && figure.First <= last);
        if (figure is not null)
        {
            return
                figure.Bound is FigureBound.Exact
                && examined.Found.TryGetValue(figure, out var found)
                && IsAmount(found)
                ? found
                : null;
        }

        var words = Enumerable
            .Range(at + 1, last - at)
            .Select(sentence.Get)
            .OfType<Token>()
            .TakeWhile(token => token.Text is not ("," or ";" or "."))
            .Where(token => !Stemmer.IsEmpty(token))
            .Select(token => token.Stem)
            .ToHashSet(StringComparer.Ordinal);
        return examined
            .Premises.All.Where(premise => !premise.IsCell && IsAmount(premise) && Polarity(premise) is null)
            .Select(premise => (premise, Fit: PremiseScorer.ScoreWords(premise, words)))
            .Where(fit => fit.Fit >= 1)
            .OrderByDescending(fit => fit.Fit)
            .Select(fit => fit.premise)
            .FirstOrDefault();
    }

    private static bool IsAmount(Premise premise) =>
        premise.Value is { Unit: FactUnit.Money or FactUnit.Share or FactUnit.Count or FactUnit.Ratio };

    private void Judge(int at, int side, Premise right)
    {
        // "over 8 quarters", "past 3 deals": a count behind the word is what it spans.
        if (right.Value!.Unit == FactUnit.Count && sentence.Tokens[at].Lower is "over" or "past" or "top")
        {
            return;
        }

        if ((CompareByDistance(at) ?? CompareByValues(at, right, side)) is { } known ? known == side : IsDrafted(at))
        {
            examined.Accept(GroundingRule.Comparison, at, at, right.Id);
        }
        else
        {
            examined.Reject(GroundingRule.Comparison, at, at, $"the facts do not stand so to {right.Id}");
        }
    }

    // "short of quota by $223K": the distance is a fact whose label tells the side.
    private int? CompareByDistance(int at) =>
        examined
            .Found.Keys.SelectMany(figure =>
                examined.Candidates[figure].Select(premise => KeyValuePair.Create(figure, premise))
            )
            .Select(found =>
                (Distance: examined.Spacing.Between(at, found.Key.First, found.Key.Last), Side: Polarity(found.Value))
            )
            .Where(near => near.Side is not null && near.Distance <= Reach)
            .OrderBy(near => near.Distance)
            .Select(near => near.Side)
            .FirstOrDefault();

    private static int? Polarity(Premise premise) =>
        premise.Label.Contains("short", StringComparer.Ordinal)
        || premise.Label.Contains("under", StringComparer.Ordinal)
            ? -1
        : premise.Label.Contains("over", StringComparer.Ordinal) ? 1
        : null;

    // The left side: the nearest figure before, or the label that the words before fit best.
    private int? CompareByValues(int at, Premise right, int side)
    {
        var figure = examined
            .Found.Where(found => found.Key.Last < at && Comparable(found.Value, right))
            .Select(found => found.Value)
            .LastOrDefault();
        if (figure is not null)
        {
            return Sign(figure, right);
        }

        var words = sentence
            .Tokens.Take(at)
            .Where(token => !Stemmer.IsEmpty(token))
            .Select(token => token.Stem)
            .ToHashSet(StringComparer.Ordinal);
        var fits = examined
            .Premises.All.Where(premise => premise.Id != right.Id && !premise.IsCell && Comparable(premise, right))
            .Select(premise => (premise, Fit: PremiseScorer.ScoreWords(premise, words)))
            .Where(fit => fit.Fit >= PremiseScorer.ClearMargin)
            .ToArray();
        if (fits.Length == 0)
        {
            return null;
        }

        var best = fits.Max(fit => fit.Fit);
        var signs = fits.Where(fit => fit.Fit == best).Select(fit => Sign(fit.premise, right)).Distinct().ToArray();
        return signs.Length == 1 ? signs[0]
            : signs.Contains(side) ? side
            : 0;
    }

    private static bool Comparable(Premise left, Premise right) =>
        left.Value is { } value && value.Unit == right.Value!.Unit && left.Id != right.Id && Polarity(left) is null;

    private static int Sign(Premise left, Premise right) => left.Value!.Number.CompareTo(right.Value!.Number);

    private bool IsDrafted(int at) =>
        DraftWords.SaysAlike(
            examined,
            at,
            (reading, place) => reading.Tokens[place].Lower == sentence.Tokens[at].Lower
        );
}
