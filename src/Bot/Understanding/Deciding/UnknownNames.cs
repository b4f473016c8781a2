using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Intents;
using RevBot.Bot.Understanding.Reading;
using RevBot.Bot.Understanding.Talk;
using RevBot.Data.Geography;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>Tells names that the book lacks from words that nothing is known of.</summary>
internal static class UnknownNames
{
    private static readonly HashSet<string> NameLeads = NameText.Set(
        "for about with from against vs versus in at of by"
    );

    private static readonly HashSet<string> Telling = NameText.Set(
        "said says say thinks thought believes believed claims claimed asks asked wants wanted told tells insists keeps expects"
    );

    private static readonly string[] PlaceLeads = ["in", "the", "outside", "for", "from", "except", "without", "and"];

    private static readonly HashSet<string> NameTails = NameText.Set(
        "'s account team deal deals pipeline accounts forecast"
    );

    private static readonly HashSet<string> WordEndings = NameText.Set(
        "ing ed ly able ible ous tion tions ment ments ness ful less ish ically"
    );

    /// <summary>
    /// Whether it is marked as a name. "Outside the US": capitals make it a country, and no pronoun. What is quoted is a name as well.
    /// </summary>
    public static bool IsMarked(Frame question, Span span)
    {
        var first = question.Message.Tokens[span.First];
        var isCountry =
            span is { Count: 1, IsFiller: true, First: > 0 }
            && first is { IsUpper: true, Text.Length: 2 }
            && !question.Message.IsShouted
            && PlaceLeads.Contains(question.Message.Tokens[span.First - 1].Norm, StringComparer.Ordinal)
            && Countries.Find(first.Text) is not null;
        return isCountry || (first.IsQuoted && span.Name is null) || IsBeforeKind(question, span);
    }

    /// <summary>
    /// The word that points at one person where nobody was spoken of, as in "show me his deals": everybody's would be an answer
    /// to another question. Null where the message or the talk says who is meant, and for what is not about sales.
    /// </summary>
    public static string? FindPerson(RoutingContext turn)
    {
        // "Who is my best rep, and how are his deals": the message says whom.
        var isSaid =
            turn.Question.Mentions.Count > 0
            || turn.Question.Has(SpanKind.Ask, "who")
            || turn.Question.Has(SpanKind.Dimension, "owner");
        return
            !isSaid
            && TalkWords.FindOne(turn.Question) is { } pointer
            && !Tells(turn.Question)
            && (turn.Conversation.Asked is null || new TalkTurn(turn).Person() is null)
            && turn.Guesses[0].Function != Utterances.OutOfScope
            ? pointer
            : null;
    }

    // "She said that we are short": who tells something is not asked about.
    private static bool Tells(Frame question) =>
        question
            .Message.Tokens.Zip(question.Message.Tokens.Skip(1))
            .Any(pair => pair.First.Norm is "she" or "he" && Telling.Contains(pair.Second.Norm));

    // "The EMEA Enterprise team", of which only EMEA is known: the word with a capital is a part of a name.
    private static bool IsBeforeKind(Frame question, Span span) =>
        span is { IsFiller: false, Name: null, Time: null, Quantity: null }
        && question.Message.Tokens[span.First] is { IsCapital: true, IsWord: true, OpensSentence: false }
        && !question.Message.IsShouted
        && span.End < question.Message.Tokens.Count
        && question.Message.Tokens[span.End].Norm is "team" or "account";

    /// <summary>What a stretch that no lexicon knows is.</summary>
    public static LeftoverKind Judge(Frame question, Span span)
    {
        var token = question.Message.Tokens[span.First];
        if (!token.Norm.Any(char.IsLetter))
        {
            return LeftoverKind.Colour;
        }

        if (token.Norm.Contains('@', StringComparison.Ordinal))
        {
            return LeftoverKind.Name;
        }

        var before = span.First > 0 ? question.Message.Tokens[span.First - 1].Norm : "";
        var after = span.End < question.Message.Tokens.Count ? question.Message.Tokens[span.End].Norm : "";
        var isNamed =
            !token.OpensSentence
            || (span.End < question.Message.Tokens.Count && question.Message.Tokens[span.End].IsCapital);
        if ((token.IsCapital && isNamed && !question.Message.IsShouted) || token.IsQuoted)
        {
            return LeftoverKind.Name;
        }

        var isLike = token.Norm.Length >= 3 && token.Norm.All(char.IsLetter) && !LooksLikeAWord(token.Norm);
        return isLike && (NameLeads.Contains(before) || NameTails.Contains(after))
            ? LeftoverKind.Name
            : LeftoverKind.Colour;
    }

    private static bool LooksLikeAWord(string word) =>
        WordEndings.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));
}
