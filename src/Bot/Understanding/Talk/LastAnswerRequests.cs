using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Wording.Grounding.Reading.Figures;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Messages that point at what was said before: "why?", "go back", "the second one".</summary>
internal static partial class LastAnswerRequests
{
    /// <summary>Whether the message asks for the reasons of the last answer and for nothing else.</summary>
    public static bool AsksWhy(Frame question) => Why().IsMatch(question.Message.Canonical);

    /// <summary>Whether the message asks for the turn before.</summary>
    public static bool GoesBack(Frame question) => Back().IsMatch(question.Message.Canonical);

    /// <summary>Whether the message asks for the last answer as deals.</summary>
    public static bool AsksForList(Frame question) => AsList().IsMatch(question.Message.Canonical);

    /// <summary>The place in the last list that the message points at, from 0; -1 for the last; null where it points at none.</summary>
    public static int? PlaceInList(Frame question)
    {
        var text = question.Message.Canonical;
        if (It().IsMatch(text))
        {
            return 0;
        }

        var match = Nth().Match(text);
        return !match.Success ? null
            : match.Groups["digits"].Success ? Text.Numbers.Whole(match.Groups["digits"].Value) - 1
            : match.Groups["word"].Value == "last" ? -1
            : NumberWords.ReadOrdinal(match.Groups["word"].Value) - 1;
    }

    [GeneratedRegex(
        @"^(but |and |ok |so )?(why|how come|what is the reason|what 's the reason|why is that|why so|explain|explain that|what happened|why did it (drop|fall|change|go down|rise|go up)|what drove (that|it|this))( \?)?$",
        Patterns.Options
    )]
    private static partial Regex Why();

    [GeneratedRegex(
        @"^(please )?(go back|back|undo|previous answer|the one before|take me back|return|go back please)$",
        Patterns.Options
    )]
    private static partial Regex Back();

    [GeneratedRegex(
        @"^(show (me )?|give (me )?|and )?(that |it |them |the deals |those )?(as )?a list$|^(list (them|the deals|those)|which deals( are (those|they|these))?|show (me )?(the|those|these) deals|what deals( are (those|they|these))?)$",
        Patterns.Options
    )]
    private static partial Regex AsList();

    [GeneratedRegex(
        @"\b(the )?((?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (one|deal|of those|of them)|number (?<digits>\d{1,2})|(?<digits>\d{1,2})(st|nd|rd|th) (one|deal))\b|^(and |what about |how about |now )?(the )?((?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)|(?<digits>\d{1,2})(st|nd|rd|th))$",
        Patterns.Options
    )]
    private static partial Regex Nth();

    [GeneratedRegex(
        @"^(tell me more|more( details?)?|details)( about| on)? (it|that|that one|this one|that deal|this deal)$|^(tell me more|more details|what about (it|that one|that deal))$",
        Patterns.Options
    )]
    private static partial Regex It();
}
