using RevBot.Bot.Grounding;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Answers;

/// <summary>Words results: templates for the sentences, then the notes that a reader needs, then the trust line.</summary>
public sealed class Composer(AnswerTemplates templates)
{
    /// <summary>One answer for the results of a message, in order.</summary>
    public Answer Compose(
        IReadOnlyList<(ISkill Skill, SkillResult Result, IReadOnlyList<string> Assumed)> results,
        DataState state
    )
    {
        var texts = results.Select(result => Text(result.Skill, result.Result, result.Assumed, state));
        var answer = new Answer(
            string.Join("\n\n", texts),
            [.. results.SelectMany(result => result.Result.Tables)],
            [.. results.SelectMany(result => result.Result.AllFacts)],
            [.. results.SelectMany(result => result.Result.FollowUps).Distinct(StringComparer.Ordinal).Take(3)]
        );
        return answer with { Grounded = AnswerGrounding.Check(answer.Text, results, state).Grounded };
    }

    private string Text(ISkill skill, SkillResult result, IReadOnlyList<string> assumed, DataState state)
    {
        var lines = new List<string> { templates.Render(skill, result) };
        lines.AddRange(result.Notes.Where(note => note.Kind != NoteKind.Definition).Select(note => note.Text));
        var definitions = result.Notes.Where(note => note.Kind == NoteKind.Definition).Select(note => note.Text);
        var taken = assumed.Count == 0 ? [] : new[] { $"Taken as: {string.Join(", ", assumed)}." };
        var basis = string.Join(' ', definitions.Concat(taken));
        if (basis.Length > 0)
        {
            lines.Add(basis);
        }

        lines.Add(TrustLine.Of(result, state));
        return string.Join('\n', lines);
    }
}
