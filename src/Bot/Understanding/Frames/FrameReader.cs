using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>
/// Reads a message into a frame: words, names, times and figures become stretches, the best cover of the whole sentence is
/// chosen, and typed rules put the stretches together.
/// </summary>
/// <param name="finder">Finds the stretches.</param>
/// <param name="names">The names of each person's book.</param>
/// <param name="abbreviations">Short forms.</param>
/// <param name="metrics">What can be reconciled.</param>
/// <param name="lacked">Words for values that a book may lack.</param>
internal sealed class FrameReader(
    SpanFinder finder,
    NameIndexCache names,
    Abbreviations abbreviations,
    PhraseTable<string> metrics,
    LackedValues lacked
)
{
    /// <summary>Makes a reader of the word lists and examples.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="words">The common words in it.</param>
    /// <param name="utterances">The examples in it; their plain words are words of the lexicon.</param>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names it.</exception>
    public static FrameReader Open(string prompts, CommonWords words, Utterances utterances)
    {
        var vocabulary = NameVocabulary.Read(prompts);
        var abbreviations = Abbreviations.Read(prompts);
        var lexicon = Lexicon.Read(prompts, words.Everyday, words.Trade.Concat(OftenSaid(utterances)));
        var common = lexicon.Words.Concat(abbreviations.Words).ToHashSet(StringComparer.Ordinal);
        var metrics = new PhraseTable<string>();
        foreach (var (metric, phrases) in WordList.Read(prompts, "reconciliation"))
        {
            foreach (var phrase in phrases)
            {
                metrics.Add(phrase, metric);
            }
        }

        return new(new(lexicon), new(vocabulary, common), abbreviations, metrics, new(vocabulary));
    }

    // A word that occurs in a single example may be a slip of the pen in it.
    private static IEnumerable<string> OftenSaid(Utterances utterances) =>
        utterances
            .Files.SelectMany(file => file.Examples)
            .SelectMany(example =>
                Message
                    .Parse(SlotMasking.MaskPlaceholders(example))
                    .Tokens.Select(token => token.Norm)
                    .Distinct(StringComparer.Ordinal)
            )
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(found => found.Value > 1 && !found.Key.StartsWith(SlotMasking.Prefix, StringComparison.Ordinal))
            .Select(found => found.Key);

    /// <summary>Reads a message of a person.</summary>
    public Frame Read(string text, ScopedBook book)
    {
        var index = names.Get(book);
        var message = Repaired(abbreviations.Expand(Message.Parse(text)), index);
        var today = new Today(book.Today, book.Company.Calendar);
        var times = TimeGrammar.Find(message, today);
        var frame = Compose(message, [.. index.Find(message), .. Ids(message, times, book)], times, today);
        return frame with { Currency = book.Company.Currency.Code, Lacked = lacked.Find(message, Taken(frame)) };
    }

    private static bool[] Taken(Frame frame)
    {
        var taken = new bool[frame.Message.Tokens.Count];
        for (var place = 0; place < frame.Spans.Count; place++)
        {
            var span = frame.Spans[place];
            if (frame.IsUsed[place] || span.IsNamed || span.First < frame.Preamble)
            {
                Array.Fill(taken, true, span.First, span.Count);
            }
        }

        return taken;
    }

    /// <summary>Reads an example question whose names are masked.</summary>
    public Frame ReadExample(string text, Today today)
    {
        var message = abbreviations.Expand(Message.Parse(text));
        return Compose(message, [], TimeGrammar.Find(message, today), today);
    }

    private Frame Compose(
        Message message,
        IReadOnlyList<NameMention> found,
        IReadOnlyList<TimeMention> times,
        Today today
    )
    {
        var sentence = new Composition(message, finder.Find(message, found, times));
        var preamble = Preamble.LengthOf(message);
        var ranked = RankRules.Read(sentence);
        var tests = ConditionRules.Read(sentence, today).ToList();
        var time = TimeRules.Read(sentence, today, Preamble.TellsOfTheDay(message, preamble) ? preamble : 0);
        var mentions = NameRules.Read(sentence, tests);
        var asked = AskRules.Read(sentence, ranked);
        return new()
        {
            Message = message,
            Spans = sentence.Spans,
            IsUsed = sentence.Used,
            Mentions = mentions,
            Tests = tests,
            Time = time,
            Asked = asked with { Metrics = Metrics(message, sentence.Kinds) },
            Ask = AskKind.Find(sentence, asked, time, preamble),
            Kinds = WithUnknownNames(sentence),
            Preamble = preamble,
        };
    }

    // A name that the book lacks is a name all the same, or what is asked would turn on its letters: and on whether somebody
    // else may see it.
    private static IReadOnlyList<string?> WithUnknownNames(Composition sentence)
    {
        var kinds = sentence.Kinds.ToArray();
        for (var place = 0; place < sentence.Spans.Count; place++)
        {
            var token = sentence.Message.Tokens[sentence.Spans[place].First];
            if (
                sentence.Is(place, SpanKind.Unknown)
                && token.IsCapital
                && !token.OpensSentence
                && !sentence.Message.IsShouted
            )
            {
                kinds[sentence.Spans[place].First] ??= "account";
            }
        }

        return kinds;
    }

    private IReadOnlyList<string> Metrics(Message message, IReadOnlyList<string?> kinds) =>
        [
            .. metrics
                .Find(message, [.. kinds.Select(kind => kind is not null)])
                .SelectMany(match => match.Meanings)
                .Distinct(StringComparer.Ordinal),
        ];

    private const int ShortestCode = 6;

    // Deals are called by their ids, and by the codes in their names; 2026-Q4 is no code.
    private static IEnumerable<NameMention> Ids(Message message, IReadOnlyList<TimeMention> times, ScopedBook book)
    {
        for (var place = 0; place < message.Tokens.Count; place++)
        {
            var text = message.Tokens[place].Text;
            if (
                text.Length >= ShortestCode
                && text.Any(char.IsDigit)
                && text.Any(char.IsLetter)
                && !times.Any(time => time.First <= place && place < time.First + time.Count)
                && DealCalled(text, book) is { } deal
            )
            {
                yield return new(place, 1, [new(EntityKind.Deal, deal.Id, NameMatchKind.Whole, 1)]) { IsQuoted = true };
            }
        }
    }

    private static Deal? DealCalled(string code, ScopedBook book)
    {
        if (book.Find(code) is { } byId)
        {
            return byId;
        }

        Deal? only = null;
        foreach (var deal in book.Deals)
        {
            if (deal.Name.EndsWith(code, StringComparison.OrdinalIgnoreCase))
            {
                if (only is not null)
                {
                    return null;
                }

                only = deal;
            }
        }

        return only;
    }

    // "Dezember" is written with a capital, too.
    private static bool IsCalendarWord(string word) =>
        word.Length > 3
        && System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat is var names
        && (
            names.MonthNames.Contains(word, StringComparer.OrdinalIgnoreCase)
            || names.DayNames.Contains(word, StringComparer.OrdinalIgnoreCase)
        );

    private static Message Repaired(Message message, NameIndex index)
    {
        var repairs = new Dictionary<int, string>();
        for (var place = 0; place < message.Tokens.Count; place++)
        {
            // A capital within a sentence is a name, and is not mended into a word.
            var token = message.Tokens[place];
            var isNamed = token.IsCapital && !token.OpensSentence && !message.IsShouted;
            if (index.Spelling.Repair(token.Norm) is { } word && (!isNamed || IsCalendarWord(word)))
            {
                repairs[place] = word;
            }
        }

        return repairs.Count == 0 ? message : message.With(repairs);
    }
}
