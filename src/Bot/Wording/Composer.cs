using RevBot.Bot.Wording.Briefs;
using RevBot.Bot.Wording.Grounding;
using RevBot.Skills.Brief;

namespace RevBot.Bot.Wording;

/// <summary>
/// Words what functions found: the sentences that answer the ask, then what the data cannot tell as far as there is room,
/// then one trust line for the whole message. An answer whose own words its facts do not bear out is a bug: it is marked and logged.
/// </summary>
public sealed class Composer(AnswerTemplates templates, ILogger logger)
{
    /// <summary>The most words of an answer in chat, its trust line included; of each, where a message has several.</summary>
    public const int MostWords = 120;

    /// <summary>One answer for the functions of a message, in order.</summary>
    public Answer Compose(IReadOnlyList<FunctionAnswer> parts, DataState state) =>
        Compose(parts, state, [.. parts.Select(part => Sentences(part, TrustLine.Write(parts, state)))]);

    /// <summary>One answer with its sentences given, one text a function.</summary>
    internal Answer Compose(IReadOnlyList<FunctionAnswer> parts, DataState state, IReadOnlyList<string> sentences)
    {
        var trust = TrustLine.Write(parts, state);
        var room = MostWords - WordCounter.Count(trust);
        var answer = new Answer(
            string.Join("\n\n", parts.Zip(sentences, (part, said) => Body(part, said, room))),
            [.. parts.SelectMany(part => part.Result.Tables)],
            [.. parts.SelectMany(part => part.Result.AllFacts), .. TrustLine.Facts(parts, state)],
            [.. parts.SelectMany(part => part.Result.FollowUps).Distinct(StringComparer.Ordinal).Take(3)]
        )
        {
            Trust = trust,
            HasSections = parts.Any(part => part.Result is GetBriefResult),
        };
        var report = AnswerGrounding.Check(answer.Text, parts, state);
        GroundingLog.Failures(logger, "Answer", report);
        return answer with { Grounded = report.Grounded };
    }

    /// <summary>The sentences for a result, without notes and trust line.</summary>
    /// <param name="part">What is worded.</param>
    /// <param name="trust">The trust line, whose words a brief leaves room for.</param>
    internal string Sentences(FunctionAnswer part, string trust) =>
        part.Result is GetBriefResult brief
            ? string.Join(
                "\n\n",
                templates
                    .Briefs.Compose(brief, BriefWording.MostWords - WordCounter.Count(trust))
                    .Select(section => section.Text)
            )
            : string.Join('\n', templates.Render(part.Skill, part.Result, part.Ask).Select(sentence => sentence.Text));

    private static string Body(FunctionAnswer part, string sentences, int room) =>
        part.Result is GetBriefResult
            ? sentences
            : string.Join('\n', NoteSelection.AddNotes(sentences, part.Result.Notes, part.Assumed, room));
}
