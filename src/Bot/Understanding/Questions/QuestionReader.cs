using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Measures;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Questions;

/// <summary>Reads a message in stages: text, spelling, flags that hold times, names, time, measures, unknown names.</summary>
internal sealed class QuestionReader(
    MeasureReader measures,
    NameIndexCache names,
    NameVocabulary words,
    Abbreviations abbreviations
)
{
    private static readonly string[] Currencies =
    [
        "eur",
        "euro",
        "euros",
        "usd",
        "dollar",
        "dollars",
        "gbp",
        "pounds",
        "chf",
        "bucks",
    ];

    /// <summary>Reads a message of a person.</summary>
    public Question Read(string text, ScopedBook book)
    {
        var index = names.Get(book);
        var message = Repaired(abbreviations.Expand(Message.Parse(text)), index);
        var kinds = Kinds(message);
        var mentions = EntityReader.Read(message, index, Taken(kinds));
        Mark(kinds, mentions);

        MarkIds(message, kinds, book);
        var unknown = UnknownName.Find(message, kinds, index, words);
        var near = NearMisses(message, unknown, index).ToArray();
        Mark(kinds, near);

        var preamble = Preamble.LengthOf(message);
        var time = ReadTime(message, kinds, preamble, new(book.Today, book.Company.Calendar));

        return new()
        {
            Message = message,
            Mentions = [.. mentions.Concat(near).OrderBy(mention => mention.First)],
            Time = time,
            Asked = measures.Read(message, Taken(kinds)),
            Kinds = kinds,
            Preamble = preamble,
            UnknownNames =
            [
                .. unknown
                    .Where(place => kinds[place.First] is null)
                    .Select(place => message.GetText(place.First, place.Count)),
            ],
        };
    }

    /// <summary>Reads when a message is about, and marks the tokens that say so.</summary>
    /// <param name="message">The message.</param>
    /// <param name="kinds">What was recognised before; the times are added.</param>
    /// <param name="preamble">How many tokens stand before the question itself.</param>
    /// <param name="today">What "this" and "last" count from.</param>
    public static TimeReading ReadTime(Message message, string?[] kinds, int preamble, Today today)
    {
        var blanked = Blanked(message, kinds, Preamble.TellsOfTheDay(message, preamble) ? preamble : 0);
        var time = TimeReader.Read(blanked, today);
        foreach (var spot in time.Mentions)
        {
            Mark(message, kinds, (spot.Start, spot.Length), spot.Role);
        }

        return time;
    }

    /// <summary>
    /// Amounts, and flags that hold a stretch of time; they are read first: "over 2 days" and "for 14 days" name no period.
    /// </summary>
    public static string?[] Kinds(Message message)
    {
        var kinds = new string?[message.Tokens.Count];
        if (MeasureReader.FindInactivityPhrase(message.Canonical) is { } silence)
        {
            Mark(message, kinds, silence, "flag");
        }

        if (AmountReader.Read(message.Canonical) is { } amount)
        {
            Mark(message, kinds, (amount.Start, amount.Length), "amount");
            MarkCurrency(message, kinds);
        }

        return kinds;
    }

    // A deal's id stands for the deal as its account's name does.
    private static void MarkIds(Message message, string?[] kinds, ScopedBook book)
    {
        for (var place = 0; place < kinds.Length; place++)
        {
            if (
                message.Tokens[place].Text.Any(char.IsDigit)
                && kinds[place] is null
                && book.Find(message.Tokens[place].Text) is not null
            )
            {
                kinds[place] = "account";
            }
        }
    }

    // "50,000 EUR": the currency is part of the amount.
    private static void MarkCurrency(Message message, string?[] kinds)
    {
        for (var place = 1; place < kinds.Length; place++)
        {
            if (kinds[place - 1] == "amount" && Currencies.Contains(message.Tokens[place].Norm, StringComparer.Ordinal))
            {
                kinds[place] = "amount";
            }
        }
    }

    private static Message Repaired(Message message, NameIndex index)
    {
        var repairs = new Dictionary<int, string>();
        for (var place = 0; place < message.Tokens.Count; place++)
        {
            if (index.Spelling.Repair(message.Tokens[place].Norm) is { } word)
            {
                repairs[place] = word;
            }
        }

        return repairs.Count == 0 ? message : message.With(repairs);
    }

    // "Acm Rockets" is Acme Rockets where no other name is as near.
    private static IEnumerable<Mention> NearMisses(
        Message message,
        IReadOnlyList<(int First, int Count)> unknown,
        NameIndex index
    )
    {
        foreach (var (first, count) in unknown)
        {
            for (var length = count; length > 0; length--)
            {
                if (index.Near(message.Span(first, length).ToString()) is { } entity)
                {
                    yield return new(first, length, [entity], IsExcluded: false);
                    break;
                }
            }
        }
    }

    private static string KindOf(Mention mention) =>
        mention.Entity.Kind switch
        {
            EntityKind.Owner => "owner",
            EntityKind.Team => "team",
            EntityKind.Account => "account",
            EntityKind.Competitor => "competitor",
            EntityKind.Product => "product",
            EntityKind.Stage => "stage",
            EntityKind.ForecastCategory => "category",
            EntityKind.Segment or EntityKind.Industry or EntityKind.DealType or EntityKind.LeadSource => "segment",
            EntityKind.Region or EntityKind.Country => "country",
            EntityKind.LossReason => "reason",
        };

    private static bool[] Taken(string?[] kinds) => [.. kinds.Select(kind => kind is not null)];

    private static void Mark(string?[] kinds, IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            Array.Fill(kinds, KindOf(mention), mention.First, mention.Count);
        }
    }

    private static void Mark(Message message, string?[] kinds, (int Start, int Length) place, string kind)
    {
        var (first, count) = message.TokensAt(place.Start, place.Length);
        Array.Fill(kinds, kind, first, count);
    }

    private static string Blanked(Message message, string?[] kinds, int skipped) =>
        string.Join(
            ' ',
            message.Tokens.Select(
                (token, place) =>
                    place >= skipped && kinds[place] is null ? token.Norm : new string('#', token.Norm.Length)
            )
        );
}
