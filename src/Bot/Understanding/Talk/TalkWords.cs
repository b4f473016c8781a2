using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Time;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>
/// What the stretches of a message say about the question before: cues of a change, pointers, and whether it has words of
/// its own.
/// </summary>
internal sealed class TalkWords
{
    private static readonly string[] OwnAsks = ["who", "which", "why", "when", "what_to_do", "define", "how_computed"];
    private static readonly string[] Joining = ["open", "ack", "fresh", "yes", "correct"];
    private static readonly string[] Pointers = ["those", "it", "person", "same", "others", "both"];
    private static readonly string[] Plural = ["their", "theirs"];
    private static readonly SpanKind[] Leading =
    [
        SpanKind.Filler,
        SpanKind.Edit,
        SpanKind.And,
        SpanKind.Only,
        SpanKind.Pointer,
        SpanKind.By,
        SpanKind.TimeLead,
        SpanKind.Exclusion,
        SpanKind.Versus,
        SpanKind.Person,
        SpanKind.Lack,
    ];
    private static readonly SpanKind[] Small =
    [
        .. Leading,
        SpanKind.Or,
        SpanKind.Comparator,
        SpanKind.To,
        SpanKind.Between,
        SpanKind.OrderLead,
        SpanKind.Thing,
        SpanKind.Quantifier,
        SpanKind.Rank,
        SpanKind.Unit,
        SpanKind.Currency,
        SpanKind.Ask,
    ];

    private const int ShortMessage = 5;

    private readonly Frame question;
    private readonly Span[] lead;
    private readonly Span[] tail;

    public TalkWords(Frame question)
    {
        this.question = question;
        var spans = question.Spans.Where(span => span.First >= question.Preamble).ToArray();
        lead = [.. spans.TakeWhile(IsLeading)];
        tail =
        [
            .. spans.Reverse().TakeWhile(span => span.IsFiller || span.Is(SpanKind.Edit) || span.Is(SpanKind.Only)),
        ];
        for (var place = 0; place < question.Spans.Count; place++)
        {
            Note(place, question.IsUsed[place] || IsOfName(place) || IsTakenBack(question, question.Spans[place]));
        }
    }

    /// <summary>Whether a question word of its own is in it: who, why, which.</summary>
    public bool AsksItself { get; private set; }

    /// <summary>Whether words are in it that no slot, cue or small word explains.</summary>
    public bool HasOwn { get; private set; }

    /// <summary>Whether words of everyday English are in it beside them.</summary>
    public bool HasEveryday { get; private set; }

    /// <summary>Whether it fills any slot.</summary>
    public bool HasSlot =>
        question.Mentions.Count > 0
        || question.Time.IsSaid
        || question.Tests.Count > 0
        || question.Asked.Dimensions.Count > 0
        || question.Asked.Flags.Count > 0
        || question.Asked.Top is not null
        || question.Asked.OrderBy is not null
        || question.Asked.DateField is not null
        || SaysLength;

    /// <summary>Whether it says a length of time that bounds nothing: "eight quarters".</summary>
    private bool SaysLength =>
        question.Spans.Where((span, place) => span.Time is TimeValue.Length && !question.IsUsed[place]).Any();

    /// <summary>Whether it opens as a continuation: "and", "what about"; "ok, thanks" only takes note of the answer.</summary>
    public bool IsOpened =>
        lead.Any(span => (span.Is(SpanKind.Edit) && !span.Is(SpanKind.Edit, "ack")) || span.Is(SpanKind.And));

    /// <summary>Whether it opens as a piece that changes a question: "only", "now by", "same for", "in", "without".</summary>
    public bool LeadsAsEdit =>
        lead.Any(span =>
            span.Meanings.Any(meaning =>
                meaning.Kind
                    is SpanKind.Only
                        or SpanKind.By
                        or SpanKind.TimeLead
                        or SpanKind.Exclusion
                        or SpanKind.Versus
                || (meaning.Kind == SpanKind.Pointer && meaning.Value is "same" or "it" or "those")
                || (meaning.Kind == SpanKind.Edit && !Joining.Contains(meaning.Value, StringComparer.Ordinal))
            )
        );

    /// <summary>Whether a cue of a change stands where cues stand: before all else or after it.</summary>
    public bool Edits(string value) => lead.Concat(tail).Any(span => span.Is(SpanKind.Edit, value));

    private bool EditsAny(params string[] values) => values.Any(Edits);

    /// <summary>Whether it says how to change the question before, so that words of its own say no other.</summary>
    public bool IsSteered =>
        EditsAny("replace", "add", "narrow", "drop", "correct")
        || question.Has(SpanKind.Only)
        || (question.Has(SpanKind.By) && question.Asked.Dimensions.Count > 0);

    /// <summary>Whether anything in it says that it changes or points at what was said.</summary>
    public bool HasCue =>
        LeadsAsEdit || Points || EditsAny("replace", "correct", "add", "narrow") || question.Has(SpanKind.By);

    /// <summary>Whether what was asked stays beside what is said now: "only in Germany", "of those", "Mexico too".</summary>
    public bool Narrows =>
        EditsAny("narrow", "drop")
        || question.Has(SpanKind.Only)
        || question.Has(SpanKind.Edit, "narrow")
        || IsOf("those")
        || Adds;

    /// <summary>Whether names are added to those of the last question.</summary>
    public bool Adds => Edits("add");

    /// <summary>Whether it begins something new in so many words: "scrap that", "another thing".</summary>
    public bool IsFresh => question.Has(SpanKind.Edit, "fresh");

    /// <summary>Whether all that narrowed the question down is taken back.</summary>
    public bool Clears =>
        (question.Has(SpanKind.Edit, "clear") && !(question.Has(SpanKind.Quantifier) && Points))
        || question.Message.Canonical is "all" or "all deals";

    /// <summary>Whether it points at what was said; "what are the risks" does by its article.</summary>
    public bool Points =>
        (!HasSlot && question.Message.Tokens.Count <= ShortMessage && question.Says("the")) || Pointers.Any(IsOf);

    /// <summary>Whether a pointer of a kind is in it: those, it, person, others, both, same.</summary>
    public bool IsOf(string pointer) => question.Spans.Where((_, place) => IsPointer(place, pointer)).Any();

    /// <summary>Whether it points at one person: "his", "she"; "their" may be of several.</summary>
    public bool IsOfOne => FindOne(question) is not null;

    /// <summary>The word that points at one person, as it was typed; null where none does.</summary>
    public static string? FindOne(Frame question) =>
        question.Spans.FirstOrDefault(span =>
            span.Is(SpanKind.Pointer, "person") && !Plural.Contains(question.Message.Tokens[span.First].Norm)
        )
            is { } one
            ? question.Message.GetText(one.First, one.Count)
            : null;

    /// <summary>Whether nothing but small words is left beside what the cues say.</summary>
    public bool IsBare => !AsksItself && !HasOwn && question.Asked.Measures.Count == 0;

    /// <summary>How many tokens the opening takes; they say nothing about the function.</summary>
    public static int OpeningLength(Frame question)
    {
        var end = 0;
        foreach (var span in question.Spans.TakeWhile(span => span.Is(SpanKind.Edit) || span.Is(SpanKind.And)))
        {
            end = span.End;
        }

        return end;
    }

    /// <summary>Whether it says yes and nothing else.</summary>
    public static bool IsConsent(Frame question) =>
        question.Has(SpanKind.Edit, "yes")
        && question.Spans.All(span => span.IsFiller || span.Is(SpanKind.Edit, "yes"));

    /// <summary>Whether a stretch names a field of which all values are wanted: "all regions", "any size".</summary>
    public static bool IsTakenBack(Frame question, Span span) =>
        span.First > 0
        && (span.Is(SpanKind.Dimension) || span.Is(SpanKind.Field))
        && question.Message.Tokens[span.First - 1].Norm is "all" or "any" or "every";

    // "Ravi's team", "the North region": the word says what kind of name it is.
    private bool IsOfName(int place) =>
        question.Spans[place].Is(SpanKind.Dimension)
        && (
            (place > 0 && question.IsUsed[place - 1] && question.Spans[place - 1].Name is not null)
            || question.Mentions.Any(name => name.First == question.Spans[place].End)
        );

    private bool IsLeading(Span span) =>
        span is { Name: null, Time: null, Quantity: null }
        && !span.Is(SpanKind.Ask)
        && (span.IsFiller || Leading.Any(span.Is));

    // "Which of the others are hers": it picks from what was shown and asks nothing else.
    private bool IsAmong(int place)
    {
        if (!question.Spans[place].Is(SpanKind.Ask, "which"))
        {
            return false;
        }

        do
        {
            place++;
        } while (place < question.Spans.Count && question.Spans[place].IsFiller);

        return place < question.Spans.Count && Pointers.Any(pointer => IsPointer(place, pointer));
    }

    private void Note(int place, bool isUsed)
    {
        var span = question.Spans[place];
        if (span.First < question.Preamble || span.IsFiller)
        {
            return;
        }

        AsksItself |=
            (
                !IsAmong(place)
                && span.Meanings.Any(meaning =>
                    meaning.Kind == SpanKind.Ask
                    && (
                        OwnAsks.Contains(meaning.Value, StringComparer.Ordinal)
                        || (meaning.Value == "list" && question.Has(SpanKind.Thing))
                    )
                )
            )
            || span.Is(SpanKind.Suppose)
            || (span.Is(SpanKind.DimensionAlone) && question.Message.Tokens[span.First].Norm is "rank");
        var isSmall = span.Meanings.Any(meaning =>
            Small.Contains(meaning.Kind) || (meaning.Kind == SpanKind.State && meaning.Value is "due" or "open")
        );
        if (isUsed || span.Time is not null || span.Quantity is not null || isSmall)
        {
            return;
        }

        HasEveryday |= span.Is(SpanKind.Everyday) && span.Name is null;
        HasOwn |= span.Name is not null || !span.Is(SpanKind.Everyday);
    }

    // "Deals that close", "is this number right": the word points at nothing before it.
    private bool IsPointer(int place, string pointer)
    {
        var span = question.Spans[place];
        if (!span.Is(SpanKind.Pointer, pointer))
        {
            return false;
        }

        // "Rank my sellers by what they won": of the sellers.
        if (
            question.Message.Tokens[span.First].Norm is "they" or "them" or "their" or "theirs"
            && question.Spans.Take(place).Any(IsPeople)
        )
        {
            return false;
        }

        var before = place == 0 ? null : question.Spans[place - 1];
        return span.Count > 1
            || question.Message.Tokens[span.First].Norm is not ("that" or "this" or "ones")
            || !(
                before is null
                || before.Name is not null
                || before.Is(SpanKind.Thing)
                || before.Is(SpanKind.Measure)
                || IsNoun(before)
            );
    }

    private static bool IsPeople(Span span) =>
        span.Is(SpanKind.Dimension, "owner")
        || span.Is(SpanKind.Dimension, "team")
        || span.Is(SpanKind.DimensionAlone, "owner");

    private static bool IsNoun(Span span) =>
        span.Is(SpanKind.Topic) && !span.Is(SpanKind.Filler) && !span.Is(SpanKind.Ask) && !span.Is(SpanKind.Edit);

    /// <summary>Whether a function has a place for all that the message says.</summary>
    public bool FitsInto(FunctionSlots shape)
    {
        var (asked, time) = (question.Asked, question.Time);
        (bool IsSaid, string[] Places)[] slots =
        [
            (asked.Dimensions.Count > 0, ["groupBy", "by"]),
            (asked.Flags.Count > 0, ["flags", "measures"]),
            (asked.Top is not null, ["top"]),
            (asked.OrderBy is not null && asked.Top is null, ["orderBy"]),
            (question.Tests.Count > 0, ["filter", "discount"]),
            (question.Mentions.Count > 0, ["filter", "deal", "team", "owner"]),
            (time.CompareTo is not null, ["compareTo", "since"]),
            (SaysLength, ["quarters", "last"]),
            (time.Since is not null, ["since", "measures", "flags", "compareTo"]),
            (time.IsSaid, ["period", "since", "quarters", "last", "day"]),
        ];
        return slots.All(slot => !slot.IsSaid || slot.Places.Any(shape.Takes));
    }
}
