using System.Collections.Frozen;
using RevBot.Bot.Wording.Grounding.Reading;

namespace RevBot.Bot.Wording.Grounding.Premises;

/// <summary>Which way a fact or a word points.</summary>
internal static class Directions
{
    private static readonly FrozenSet<string> Ups = "rise up higher improve improved better expanded ahead"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Downs = "fall down lower worse worsened slid contracted cut"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = "by on from in to at for over since"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of a fact, by its label, its id and its sign; null where it tells of no change.</summary>
    public static int? Find(Premise premise)
    {
        if (premise.Value is not { } value || value.Text is not null)
        {
            return null;
        }

        var words = premise.Label.Concat(premise.Hints).ToArray();
        return words.Contains("rise", StringComparer.Ordinal) ? Math.Sign(value.Number)
            : words.Contains("fall", StringComparer.Ordinal) ? -Math.Sign(value.Number)
            : words.Contains("change", StringComparer.Ordinal) ? Math.Sign(value.Number)
            : null;
    }

    /// <summary>1 or -1 for a word of a sentence that says up or down, else null.</summary>
    public static int? FindAt(SentenceReading sentence, int at)
    {
        var token = sentence.Tokens[at];
        if (token.Kind != TokenKind.Word || sentence.IsTaken(at))
        {
            return null;
        }

        if (token.Lower is "up" or "down")
        {
            return IsDirection(sentence, at) ? (token.Is("up") ? 1 : -1) : null;
        }

        // "lower" and "higher" are stems of labels too; what counts is the word as written.
        return token.Lower is "low" or "high" or "from" ? null
            : token.Lower is "lower" or "higher"
                ? (
                    sentence.Get(at + 1) is { } next && next.Lower is "by" or "at"
                        ? (token.Is("higher") ? 1 : -1)
                        : null
                )
            : Ups.Contains(token.Stem) && !token.Is("ahead") ? 1
            : Downs.Contains(token.Stem) && !token.Is("cut") && sentence.Get(at + 1)?.Lower != "short" ? -1
            : null;
    }

    // "is up 5%", "up by $2M", "down from"; not "up to today", "pick up", "rolled up".
    private static bool IsDirection(SentenceReading sentence, int at)
    {
        var next = sentence.Get(at + 1);
        var before = sentence.Get(at - 1);
        var bounds =
            next is { } to
            && to.Is("to")
            && !(sentence.Figures.Any(figure => figure.First == at + 2) && sentence.Has("from"))
            && !(before is { } verb && verb.Lower is "is" or "are" or "was" or "went" or "moved");
        var isBe =
            before is { } be
            && be.Lower is "is" or "are" or "was" or "were" or "went" or "moved" or "came" or "has" or "still" or ",";
        var isFigure = sentence.Figures.Any(figure => figure.First == at + 1);
        return !bounds
            && (
                isBe
                || isFigure
                || (
                    next is { } particle && Particles.Contains(particle.Lower) && before is not { Kind: TokenKind.Word }
                )
            );
    }
}
