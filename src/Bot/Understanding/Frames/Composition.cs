using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>
/// A sentence while it is put together: its stretches, and which of them a rule has used. What no rule uses is accounted for
/// at the end, so nothing vanishes.
/// </summary>
internal sealed class Composition(Message message, IReadOnlyList<Span> spans)
{
    private readonly bool[] used = new bool[spans.Count];
    private readonly string[] norms = [.. spans.Select(span => message.Span(span.First, span.Count).ToString())];
    private readonly string?[] kinds = new string?[message.Tokens.Count];

    /// <summary>The message.</summary>
    public Message Message => message;

    /// <summary>The stretches in order.</summary>
    public IReadOnlyList<Span> Spans => spans;

    /// <summary>Whether a stretch was used; false for none.</summary>
    public bool IsUsed(int place) => Exists(place) && used[place];

    /// <summary>Notes that stretches were used; places outside are passed over.</summary>
    public void Use(params ReadOnlySpan<int> places)
    {
        foreach (var place in places)
        {
            if (place >= 0)
            {
                used[place] = true;
            }
        }
    }

    /// <summary>For each stretch whether it was used.</summary>
    public IReadOnlyList<bool> Used => used;

    /// <summary>For each token the kind of slot that it fills; null for plain words.</summary>
    public IReadOnlyList<string?> Kinds => kinds;

    /// <summary>Notes what kind of slot the words from one stretch to another fill.</summary>
    public void Mark(string kind, int first, int last) =>
        Array.Fill(kinds, kind, spans[first].First, spans[last].End - spans[first].First);

    /// <summary>The stretches between two, both left out, were used too.</summary>
    public void UseBetween(int first, int last)
    {
        for (var place = first + 1; place < last; place++)
        {
            used[place] = true;
        }
    }

    /// <summary>Notes that all stretches within some tokens were used.</summary>
    public void UseTokens(int first, int count)
    {
        for (var place = 0; place < spans.Count; place++)
        {
            used[place] |= spans[place].First >= first && spans[place].End <= first + count;
        }
    }

    /// <summary>The nearest stretch to the left that carries something by itself; -1 for none.</summary>
    public int Left(int place)
    {
        do
        {
            place--;
        } while (place >= 0 && IsWeak(spans[place]));

        return place;
    }

    /// <summary>The nearest stretch to the right that carries something by itself; -1 for none.</summary>
    public int Right(int place)
    {
        do
        {
            place++;
        } while (place < spans.Count && IsWeak(spans[place]));

        return place < spans.Count ? place : -1;
    }

    // "In the", "of our": they join what stands on both sides.
    private static bool IsWeak(Span span) =>
        span is { IsNamed: false, Time: null, Quantity: null }
        && (
            span.Is(SpanKind.Currency)
            || span.Meanings.All(meaning =>
                meaning.Kind is SpanKind.Filler or SpanKind.Person
                || (meaning.Kind == SpanKind.TimeLead && meaning.Value == "on")
            )
        );

    /// <summary>Whether a place is of a type; false for none.</summary>
    public bool Is(int place, SpanKind kind) => Exists(place) && spans[place].Is(kind);

    /// <summary>Whether a place is of a type with a value; false for none.</summary>
    public bool Is(int place, SpanKind kind, string value) => Exists(place) && spans[place].Is(kind, value);

    private bool Exists(int place) => place >= 0 && place < spans.Count;

    /// <summary>The words of a place in their normal form; empty for none.</summary>
    public string Norm(int place) => Exists(place) ? norms[place] : string.Empty;

    /// <summary>The marks right before a stretch: a comma, a dash.</summary>
    public string Gap(int place) => message.Tokens[spans[place].First].Gap;

    /// <summary>The places of a type, from left to right.</summary>
    public IEnumerable<int> Find(SpanKind kind)
    {
        for (var place = 0; place < spans.Count; place++)
        {
            if (spans[place].Is(kind))
            {
                yield return place;
            }
        }
    }

    /// <summary>Whether any stretch is of a type.</summary>
    public bool Has(SpanKind kind) => Find(kind).Any();

    /// <summary>Whether any stretch is of a type with a value.</summary>
    public bool Has(SpanKind kind, string value) => spans.Any(span => span.Is(kind, value));
}
