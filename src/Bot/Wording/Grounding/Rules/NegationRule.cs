using RevBot.Bot.Functions;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>
/// A "not" more or less turns a sentence round. Reaching quota and agreeing with the warehouse are judged by the facts; of
/// a rewording, every clause must deny what the draft's clause of the same words denies, and no other.
/// </summary>
internal sealed class NegationRule(SentenceCheck examined)
{
    private const double Likely = 0.6;
    private const double Unlikely = 0.4;
    private const double MostAlike = 0.6;

    private readonly SentenceReading sentence = examined.Sentence;
    private int judged = -1;

    public void Check()
    {
        if (ReachesQuota() is { } reach)
        {
            judged = reach.At;
            Judge(reach.At, reach.Holds);
        }

        if (Matches() is { } match)
        {
            judged = match.At;
            Judge(match.At, match.Holds);
        }

        if (examined.Context.Draft.Length > 0)
        {
            CheckClauses();
        }
    }

    // A rewording denies what its draft denies, and nothing else.
    private void CheckClauses()
    {
        var drafted = examined.Premises.Drafted.SelectMany(ClauseReader.ReadClauses).ToArray();
        foreach (var clause in ClauseReader.ReadClauses(sentence).Where(clause => !IsJudged(clause)))
        {
            var said = clause.Denies ? MayDeny(clause, drafted) : !IsDenied(clause, drafted);
            if (!said || SaysYes(clause) && !drafted.Any(SaysYes))
            {
                Judge(clause.First, false);
            }
        }
    }

    // A figure is never denied: what a thing is not, no fact says.
    private bool MayDeny(ClauseReader.Clause clause, IEnumerable<ClauseReader.Clause> drafted) =>
        !sentence.Figures.Any(figure => figure.First >= clause.First && figure.Last <= clause.Last)
        && (
            drafted.Any(one =>
                one.Denies
                && one.Words.Count(clause.Words.Contains)
                    >= Math.Max(1, MostAlike * Math.Min(one.Words.Count, clause.Words.Count))
            )
            || (
                !sentence.Has("not")
                && examined.Premises.All.Any(premise =>
                    IsNothing(premise) && PremiseScorer.ScoreWords(premise, clause.Words) >= 1
                )
            )
        );

    private static bool IsNothing(Premises.Premise premise) =>
        premise.Value is { Unit: FactUnit.Count or FactUnit.Money, Number: 0 };

    // What the draft denies is said without its "not".
    private static bool IsDenied(ClauseReader.Clause clause, IReadOnlyList<ClauseReader.Clause> drafted)
    {
        bool Shares(ClauseReader.Clause one) =>
            one.Words.Count >= 2 && one.Words.Count(clause.Words.Contains) >= Math.Max(2, MostAlike * one.Words.Count);

        return drafted.Any(one => one.Denies && Shares(one)) && !drafted.Any(one => !one.Denies && Shares(one));
    }

    private static bool SaysYes(ClauseReader.Clause clause) => clause.Words.Contains("yes");

    private bool IsJudged(ClauseReader.Clause clause) =>
        examined.Claims.Any(claim => claim.Rule == GroundingRule.Negation)
        && (judged >= clause.First && judged <= clause.Last);

    private void Judge(int at, bool holds)
    {
        if (holds)
        {
            examined.Accept(GroundingRule.Negation, at, at, null);
        }
        else
        {
            examined.Reject(GroundingRule.Negation, at, at, "the facts say the opposite, or leave it open");
        }
    }

    private (int At, bool Holds)? ReachesQuota()
    {
        var at = Find(token =>
            token.Lower
                is "reach"
                    or "reaches"
                    or "reached"
                    or "hit"
                    or "hits"
                    or "make"
                    or "makes"
                    or "meet"
                    or "meets"
                    or "attain"
                    or "achieve"
                    or "miss"
                    or "misses"
        );
        if (
            at is not { } verb
            || !Near(verb, 6, token => token.Stem == "quota")
            || Near(
                verb,
                -6,
                token => token.Stem == "chance" || token.Is("whether") || token.Is("if") || token.Is("to")
            )
        )
        {
            return null;
        }

        var says = !IsNegated(sentence) ^ sentence.Tokens[verb].Lower.StartsWith("miss", StringComparison.Ordinal);
        return Outlook() is { } outlook ? (verb, outlook == (says ? 1 : -1)) : null;
    }

    // 1 quota will be reached, -1 it will not, 0 it is open; null where nothing tells.
    private int? Outlook()
    {
        var chance = examined.Premises.All.FirstOrDefault(premise =>
            premise is { IsCell: false, Value.Unit: FactUnit.Share }
            && premise.Label.Contains("chance", StringComparer.Ordinal)
        );
        if (chance is not null)
        {
            var share = (double)chance.Value!.Number;
            return share >= Likely ? 1
                : share <= Unlikely ? -1
                : 0;
        }

        return Amount("commit") is { } commit && Amount("quota") is { } quota ? (commit >= quota ? 1 : -1) : null;
    }

    private decimal? Amount(string label) =>
        examined
            .Premises.All.FirstOrDefault(premise =>
                premise is { IsCell: false, Value.Unit: FactUnit.Money } && premise.Id == label
            )
            ?.Value!.Number;

    private (int At, bool Holds)? Matches()
    {
        var at = Find(token =>
            token.Lower
                is "match"
                    or "matches"
                    or "matched"
                    or "agree"
                    or "agrees"
                    or FunctionName.Reconcile
                    or "reconciles"
                    or "same"
        );
        if (at is not { } verb || !sentence.Has("crm") || !sentence.Has("warehouse"))
        {
            return null;
        }

        return Count("passed") is { } passed && Count("checks") is { } checks
            ? (verb, passed == checks != IsNegated(sentence))
            : null;
    }

    private decimal? Count(string id) =>
        examined
            .Premises.All.FirstOrDefault(premise => premise.Id == id && premise.Value?.Unit == FactUnit.Count)
            ?.Value!.Number;

    private int? Find(Func<Token, bool> wanted)
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (wanted(sentence.Tokens[at]))
            {
                return at;
            }
        }

        return null;
    }

    private bool Near(int at, int reach, Func<Token, bool> wanted)
    {
        for (var step = 1; step <= Math.Abs(reach); step++)
        {
            if (sentence.Get(at + Math.Sign(reach) * step) is { } token && wanted(token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegated(SentenceReading reading) => reading.Tokens.Count(Negates) % 2 == 1;

    private static bool Negates(Token token) =>
        token.Lower is "not" or "no" or "none" or "never" or "nor" or "neither" or "cannot" or "nothing" or "without"
        || token.Lower.EndsWith("n't", StringComparison.Ordinal)
        || token.Lower.EndsWith("n’t", StringComparison.Ordinal);
}
