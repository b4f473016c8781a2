using RevBot.Bot.Wording.Briefs;
using RevBot.Bot.Wording.Grounding;
using RevBot.Skills.Brief;

namespace RevBot.Bot.Wording;

/// <summary>
/// Words what functions found: the sentences that answer the ask, then what the data cannot tell as far as there is room,
/// then one trust line for the whole message. A number that no fact bears out is a bug: the answer is marked and logged.
/// </summary>
public sealed partial class Composer(AnswerTemplates templates, ILogger logger)
{
    /// <summary>The most words of an answer in chat, its trust line included; of each, where a message has several.</summary>
    public const int MostWords = 120;

    /// <summary>One answer for the functions of a message, in order.</summary>
    public Answer Compose(IReadOnlyList<FunctionAnswer> parts, DataState state) =>
        Compose(parts, state, [.. parts.Select(part => Lines(part, parts, state))]);

    /// <summary>One answer with its lines given, those of one function after the other.</summary>
    internal Answer Compose(
        IReadOnlyList<FunctionAnswer> parts,
        DataState state,
        IReadOnlyList<IReadOnlyList<AnswerLine>> lines
    )
    {
        var trust = TrustLine.Write(parts, state);
        var room = MostWords - WordCounter.Count(trust);
        var answer = new Answer(
            string.Join("\n\n", parts.Zip(lines, (part, said) => Body(part, said, room))),
            [.. parts.SelectMany(part => part.Result.Tables)],
            [.. parts.SelectMany(part => part.Result.AllFacts), .. TrustLine.Facts(parts, state)],
            [.. parts.SelectMany(part => part.Result.FollowUps).Distinct(StringComparer.Ordinal).Take(3)]
        )
        {
            Trust = trust,
            HasSections = parts.Any(part => part.Result is GetBriefResult),
        };
        if (AnswerGrounding.Holds(answer.Text, parts, state))
        {
            return answer;
        }

        LogUnfounded(logger, string.Join(", ", parts.Select(part => part.Skill.Name)));
        return answer with { Grounded = false };
    }

    /// <summary>The lines for a result, without notes and trust line.</summary>
    /// <param name="part">What is worded.</param>
    /// <param name="parts">All of the message, for whose trust line a brief leaves room.</param>
    /// <param name="state">How old the data are.</param>
    internal IReadOnlyList<AnswerLine> Lines(
        FunctionAnswer part,
        IReadOnlyList<FunctionAnswer> parts,
        DataState state
    ) =>
        part.Result is GetBriefResult brief
            ? BriefWording.Lines(
                templates.Briefs.Compose(
                    brief,
                    BriefWording.MostWords - WordCounter.Count(TrustLine.Write(parts, state))
                )
            )
            : [.. templates.Render(part.Skill, part.Result, part.Ask).Select(sentence => new AnswerLine(sentence))];

    private static string Body(FunctionAnswer part, IReadOnlyList<AnswerLine> lines, int room)
    {
        var sentences = string.Join('\n', lines.Select(line => line.Text));
        return part.Result is GetBriefResult
            ? sentences
            : string.Join('\n', NoteSelection.AddNotes(sentences, part.Result.Notes, part.Assumed, room));
    }

    [LoggerMessage(4102, LogLevel.Error, "An answer of {Functions} says a number that no fact bears out")]
    private static partial void LogUnfounded(ILogger logger, string functions);
}
