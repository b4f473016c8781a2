using System.Collections.Frozen;
using RevBot.Bot.Grounding.Premises;
using RevBot.Bot.Grounding.Reading;

namespace RevBot.Bot.Grounding.Rules;

/// <summary>"Because", "due to", "driven by": a fact must be a reason, a line of a bridge, a mover or a signal.</summary>
internal sealed class CauseRule(Examined examined)
{
    private static readonly FrozenSet<string> Reasons = "cause line mover why evidence signal measure driver"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly SentenceReading sentence = examined.Sentence;

    public void Check()
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (sentence.IsTaken(at) || LengthAt(at) is not { } length)
            {
                continue;
            }

            if (IsBacked(at) || DraftWords.Says(examined.Context.Draft, SaysWhy))
            {
                examined.Holds(GroundingRule.Cause, at, at + length - 1, null);
            }
            else
            {
                examined.Fails(GroundingRule.Cause, at, at + length - 1, "no fact is the reason");
            }
        }
    }

    private int? LengthAt(int at)
    {
        var next = sentence.Get(at + 1)?.Lower;
        return sentence.Tokens[at].Lower switch
        {
            "because" => 1,
            "due" when next == "to" => 2,
            "thanks" or "owing" when next == "to" => 2,
            "driven" or "caused" or "explained" when next == "by" => 2,
            "led" when next == "to" => 2,
            _ => null,
        };
    }

    private bool IsBacked(int at) =>
        sentence
            .Names.Where(name => name.First > at)
            .SelectMany(name => name.Names)
            .SelectMany(examined.Premises.RecordsOf)
            .SelectMany(examined.Premises.Of)
            .Any(IsReason)
        || examined
            .Found.Where(found => found.Key.First > at)
            .Any(found => examined.Premises.Of(found.Value.Record).Any(IsReason) || IsReason(found.Value))
        || examined.Premises.All.Any(premise =>
            IsReason(premise) && premise.Value?.Text is { } text && Follows(at, text)
        );

    // A reason named in small letters: "because of lost deals".
    private bool Follows(int at, string text)
    {
        var words = Stems.OfLabel(text).ToArray();
        return words.Length > 0 && words.All(word => sentence.Tokens.Skip(at).Any(token => token.Stem == word));
    }

    private static bool IsReason(Premise premise) =>
        premise.Value?.Text is not null && premise.Label.Concat(premise.Hints).Any(Reasons.Contains);

    private static bool SaysWhy(SentenceReading reading) =>
        reading.Tokens.Any(token => token.Stem == "cause" || token.Is("because"));
}
