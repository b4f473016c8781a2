using System.Collections.Frozen;
using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>"Because", "due to", "driven by": a fact must be a reason, a line of a bridge, a mover or a signal.</summary>
internal sealed class CauseRule(SentenceCheck examined)
{
    private static readonly FrozenSet<string> Reasons = "cause line mover why evidence signal measure driver"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly SentenceReading sentence = examined.Sentence;
    private HashSet<string>? known;

    public void Check()
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (sentence.IsTaken(at) || LengthAt(at) is not { } length)
            {
                continue;
            }

            if (IsBacked(at, length))
            {
                examined.Accept(GroundingRule.Cause, at, at + length - 1, null);
            }
            else
            {
                examined.Reject(GroundingRule.Cause, at, at + length - 1, "no fact is the reason");
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

    // What follows must be a reason of the facts, and hold no word that is none's: "due to weak marketing" is nobody's.
    private bool IsBacked(int at, int length)
    {
        var end = EndOf(at);
        var words = Enumerable
            .Range(at + length, end - at - length)
            .Where(place => !sentence.IsTaken(place) && !Stemmer.IsEmpty(sentence.Tokens[place]))
            .Select(place => sentence.Tokens[place].Stem)
            .ToArray();
        var drafted = Drafted();
        return words.All(word => Known.Contains(word) || drafted.Contains(word))
            && (NamesReason(at) || words.Any(word => Known.Contains(word) || drafted.Contains(word)));
    }

    private int EndOf(int at)
    {
        var end = at + 1;
        while (
            end < sentence.Tokens.Count && !(sentence.Tokens[end].Text is "," or ";" or ":" && !sentence.IsTaken(end))
        )
        {
            end++;
        }

        return end;
    }

    private bool NamesReason(int at) =>
        sentence
            .Names.Where(name => name.First > at)
            .SelectMany(name => name.Names)
            .SelectMany(examined.Premises.RecordsOf)
            .SelectMany(examined.Premises.FindByRecord)
            .Any(IsReason)
        || examined
            .Found.Where(found => found.Key.First > at)
            .Any(found => examined.Premises.FindByRecord(found.Value.Record).Any(IsReason) || IsReason(found.Value));

    // The words of the reasons that the facts name, and of the labels beside them.
    private HashSet<string> Known =>
        known ??= examined
            .Premises.All.Where(IsReason)
            .SelectMany(premise =>
                Stemmer
                    .StemLabel(premise.Value!.Text!)
                    .Concat(examined.Premises.FindByRecord(premise.Record).SelectMany(one => one.Label))
            )
            .ToHashSet(StringComparer.Ordinal);

    // The words of the draft's own sentences that give a reason.
    private HashSet<string> Drafted() =>
        examined
            .Premises.Drafted.Where(SaysWhy)
            .SelectMany(reading => reading.Tokens)
            .Where(token => !Stemmer.IsEmpty(token))
            .Select(token => token.Stem)
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsReason(Premise premise) =>
        premise.Value?.Text is not null && premise.Label.Concat(premise.Hints).Any(Reasons.Contains);

    private static bool SaysWhy(SentenceReading reading) =>
        reading.Tokens.Any(token => token.Stem == "cause" || token.Is("because"));
}
