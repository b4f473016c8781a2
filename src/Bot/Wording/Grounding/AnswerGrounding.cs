namespace RevBot.Bot.Wording.Grounding;

/// <summary>Checks the text of an answer against the results that it words.</summary>
internal static class AnswerGrounding
{
    /// <summary>The verdict on a whole answer: sentences, notes and trust line.</summary>
    public static GroundingReport Check(string text, IReadOnlyList<FunctionAnswer> parts, DataState state)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return GroundingCheck.Check(
            text,
            parts.SelectMany(part => part.Result.AllFacts),
            Context(parts, state, string.Empty)
        );
    }

    /// <summary>What answers to a question may lean on beside their facts.</summary>
    public static GroundingContext Context(IReadOnlyList<FunctionAnswer> parts, DataState state, string question) =>
        new()
        {
            Question = question,
            Today = state.Today,
            Surroundings = [.. parts.SelectMany(part => SurroundingFacts.Collect(part.Result, state)).Distinct()],
            Statements =
            [
                .. parts
                    .SelectMany(part => part.Result.Notes.Select(note => note.Text).Append(TakenAs(part.Assumed)))
                    .Append(state.Match ?? string.Empty)
                    .Where(statement => statement.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ],
        };

    private static string TakenAs(IReadOnlyList<string> assumed) =>
        assumed.Count == 0 ? string.Empty : NoteSelection.FormatAssumptions(assumed);
}
