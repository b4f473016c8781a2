using System.Text.Json.Nodes;
using RevBot.Bot.Understanding;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// What the person said and what the talk carries, as the grammar reads it: the only source from which the arguments of a
/// model's call may come.
/// </summary>
internal sealed class QuestionEvidence
{
    private const int ShortestWord = 3;
    private const int Stem = 5;

    private static readonly string[] TimeWords =
    [
        "ago",
        "autumn",
        "date",
        "day",
        "days",
        "fall",
        "half",
        "last",
        "month",
        "months",
        "next",
        "past",
        "previous",
        "quarter",
        "quarters",
        "recent",
        "since",
        "spring",
        "summer",
        "today",
        "tomorrow",
        "week",
        "weeks",
        "winter",
        "year",
        "years",
        "yesterday",
    ];

    private readonly OfflineRouter offline;
    private readonly SaidNumbers numbers;

    public QuestionEvidence(OfflineRouter offline, RouteRequest request)
    {
        (this.offline, Book) = (offline, request.Book);
        Question = offline.Read(request.Text, Book);
        Conversation = MaskedConversation.Create(request.Conversation);
        numbers = SaidNumbers.Collect(Question, Conversation);
        Filter = FilterWriter.Write(Question, Book) ?? [];
        Exclude = Filter["exclude"] as JsonObject ?? [];
        Filter.Remove("exclude");
    }

    /// <summary>The message as read.</summary>
    public Frame Question { get; }

    /// <summary>What the person may see.</summary>
    public ScopedBook Book { get; }

    /// <summary>What the talk carries.</summary>
    public MaskedConversation Conversation { get; }

    /// <summary>The filter that the words ask for, without its exclusions.</summary>
    public JsonObject Filter { get; }

    /// <summary>What they leave out.</summary>
    public JsonObject Exclude { get; }

    /// <summary>Whether the words speak of time in any way, read or not.</summary>
    public bool SpeaksOfTime =>
        Question.Message.Tokens.Any(token =>
            char.IsAsciiDigit(token.Norm[0]) || TimeWords.Contains(token.Norm, StringComparer.Ordinal)
        );

    /// <summary>Reads a value by itself, as if it were a message.</summary>
    public Frame Read(string value) => offline.Read(value, Book);

    /// <summary>What the words say about time, in a function's arguments.</summary>
    public JsonObject Time(string function)
    {
        var said = new JsonObject();
        PeriodWriter.Write(said, FunctionSlots.Find(function), Question, Book);
        return said;
    }

    /// <summary>The words that a function's answer would leave unused, as far as the grammar can tell.</summary>
    public IReadOnlyList<Leftover> Leftovers(string function) => offline.FindLeftovers(Question, function);

    /// <summary>Whether a word of a name stands in the message.</summary>
    public bool SaysName(string name) => Shares(Question.Message, Message.Parse(name));

    /// <summary>Whether a number stands in the message or in the talk, or follows from one that does.</summary>
    public bool SaysNumber(decimal number) => numbers.Has(number);

    /// <summary>Whether two texts share a word.</summary>
    public static bool Shares(string one, string other) => Shares(Message.Parse(one), Message.Parse(other));

    private static bool Shares(Message one, Message other) =>
        other.Tokens.Where(token => token.Norm.Length >= ShortestWord).Any(token => one.Tokens.Any(IsSame(token.Norm)));

    private static Func<Token, bool> IsSame(string word) =>
        token =>
            string.Equals(token.Norm, word, StringComparison.Ordinal)
            || (
                token.Norm.Length >= Stem
                && word.Length >= Stem
                && token.Norm.AsSpan(0, Stem).SequenceEqual(word.AsSpan(0, Stem))
            );
}
