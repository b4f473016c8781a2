using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording;

/// <summary>
/// Puts under the sentences of an answer what the data cannot tell, as far as there is room, and what was taken for granted.
/// Definitions, cautions and assumptions of the function stand behind "How?" and in JSON; a caution that would change a
/// decision is a finding.
/// </summary>
internal static class NoteSelection
{
    /// <summary>The lines of an answer; sentences and what was taken for granted are never left out.</summary>
    public static IEnumerable<string> AddNotes(
        string sentences,
        IReadOnlyList<Note> notes,
        IReadOnlyList<string> assumed,
        int room
    )
    {
        var taken = assumed.Count == 0 ? string.Empty : FormatAssumptions(assumed);
        room -= WordCounter.Count(sentences) + WordCounter.Count(taken);
        yield return sentences;
        foreach (var note in notes.Where(note => note.Kind == NoteKind.Missing))
        {
            var words = WordCounter.Count(note.Text);
            if (words <= room)
            {
                room -= words;
                yield return note.Text;
            }
        }

        if (taken.Length > 0)
        {
            yield return taken;
        }
    }

    /// <summary>What was taken for granted, as a sentence.</summary>
    public static string FormatAssumptions(IReadOnlyList<string> assumed) => $"Taken as: {string.Join(", ", assumed)}.";
}
