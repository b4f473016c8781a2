using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Figures;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>Half, most, a third, twice, four times in five, both, none: a share, a ratio or a count must say so.</summary>
internal sealed class QuantifierRule(SentenceCheck examined)
{
    private const decimal Near = 0.02m;

    private readonly SentenceReading sentence = examined.Sentence;

    public void Check()
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (!sentence.IsTaken(at))
            {
                Check(at, sentence.Tokens[at].Lower);
            }
        }
    }

    private void Check(int at, string word)
    {
        var before = sentence.Get(at - 1)?.Lower;
        switch (word)
        {
            case "half":
                Shares(at, Half(at, before));
                break;
            case "majority":
            case "most" when IsMostOf(at, before):
                Shares(at, share => share > 0.5m);
                break;
            case "minority":
                Shares(at, share => share < 0.5m);
                break;
            case "third" or "thirds" when before is "a" or "two" && sentence.Get(at + 1)?.Lower == "of":
                Shares(at, share => Math.Abs(share - (before == "a" ? 1 : 2) / 3m) <= Near);
                break;
            default:
                CheckMultiple(at, word, before);
                break;
        }
    }

    private void CheckMultiple(int at, string word, string? before)
    {
        switch (word)
        {
            case "doubled" or "double" or "twice":
                Ratios(at, 2);
                break;
            case "tripled" or "triple" or "thrice":
                Ratios(at, 3);
                break;
            case "times" when sentence.Get(at + 1)?.Lower == "in":
                Frequency(at, before);
                break;
            case "both":
                Judge(
                    at,
                    Counted(2) || sentence.Names.Count >= 2 || sentence.Figures.Count >= 2 || sentence.Has("and"),
                    null
                );
                break;
            case "none":
                Judge(at, None(at), null);
                break;
            default:
                break;
        }
    }

    private Func<decimal, bool> Half(int at, string? before)
    {
        var further = sentence.Get(at - 2)?.Lower;
        return before is "over" or "above" || (before == "than" && further == "more") ? share => share > 0.5m
            : before is "under" or "below" || (before == "than" && further is "less" or "fewer") ? share => share < 0.5m
            : share => Math.Abs(share - 0.5m) <= Near;
    }

    private bool IsMostOf(int at, string? before) =>
        before is not ("at" or "the") && sentence.Get(at + 1) is { } next && (next.Is("of") || Nouns.Has(next.Stem));

    private HashSet<string> Said() =>
        sentence
            .Tokens.Where(token => !Stemmer.IsEmpty(token))
            .Select(token => token.Stem)
            .ToHashSet(StringComparer.Ordinal);

    // Among the shares, the ones that fit the sentence's words best decide.
    private void Shares(int at, Func<decimal, bool> holds)
    {
        var words = Said();
        var fit = new PremiseScorer(examined);
        var records = fit.RecordsAt(at, at);
        var shares = examined
            .Premises.All.Where(premise => premise.Value?.Unit == FactUnit.Share)
            .Select(premise => (premise, Fit: fit.Score(premise, words, records)))
            .ToArray();
        var best = shares.Length == 0 ? 0 : shares.Max(share => share.Fit);
        var found = shares
            .FirstOrDefault(share => share.Fit >= best - 0.25 && best > 0 && holds(share.premise.Value!.Number))
            .premise;
        Judge(at, found is not null, found?.Id);
    }

    private void Ratios(int at, decimal ratio)
    {
        var words = Said();
        var fits = examined
            .Premises.All.Where(premise => premise.Value?.Unit == FactUnit.Ratio)
            .Select(premise => (premise, Fit: PremiseScorer.ScoreWords(premise, words)))
            .ToArray();
        var best = fits.Length == 0 ? 0 : fits.Max(fit => fit.Fit);
        var found = fits.FirstOrDefault(fit => fit.Fit == best && Is(fit.premise.Value!.Number, ratio)).premise;
        Judge(at, found is not null || FromTo(ratio), found?.Id);
    }

    private static bool Is(decimal value, decimal ratio) => Math.Abs(value - ratio) <= 0.05m * ratio;

    // "doubled from $2M to $4M"
    private bool FromTo(decimal ratio) =>
        sentence.Figures.Count == 2
        && examined.Found.Count == 2
        && sentence.Figures[0].Kind == sentence.Figures[1].Kind
        && Math.Min(sentence.Figures[0].Size, sentence.Figures[1].Size) is > 0 and var least
        && Is(Math.Max(sentence.Figures[0].Size, sentence.Figures[1].Size) / least, ratio)
        && (sentence.Figures[1].Size > sentence.Figures[0].Size || sentence.Has("twice"));

    private void Frequency(int at, string? before)
    {
        var times = before is null ? null : NumberWords.ReadWord(before);
        var of = sentence.Get(at + 2) is { } word ? NumberWords.ReadWord(word.Lower) : null;
        if (times is { } part && of is > 0 and { } whole)
        {
            var percent = 100 * part / whole;
            var found = examined.Premises.All.FirstOrDefault(premise =>
                premise.Stated is { Kind: FigureKind.Percent } stated
                    ? stated.Size == percent
                    : premise.Value?.Unit == FactUnit.Share && premise.Value.Number * 100 == percent
            );
            Judge(at, found is not null, found?.Id);
        }
    }

    private bool Counted(int count) =>
        examined.Premises.All.Any(premise => premise.Value is { Unit: FactUnit.Count } value && value.Number == count);

    private bool None(int at)
    {
        var words = Said();
        return examined.Premises.All.Any(premise =>
                premise.Value is { Unit: FactUnit.Count or FactUnit.Money, Number: 0 }
                && PremiseScorer.ScoreWords(premise, words) >= 1
            ) || DraftWords.SaysAlike(examined, at, (reading, place) => reading.Tokens[place].Lower is "none" or "no");
    }

    private void Judge(int at, bool holds, string? fact)
    {
        if (holds)
        {
            examined.Accept(GroundingRule.Quantifier, at, at, fact);
        }
        else
        {
            examined.Reject(GroundingRule.Quantifier, at, at, "no share, ratio or count of the facts says so");
        }
    }
}
