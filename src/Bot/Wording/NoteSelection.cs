using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording;

/// <summary>
/// Puts as many of a result's notes under its sentences as there is room for. What the data cannot tell goes before what
/// may mislead and what was assumed, and that before the definition used, of which there is one at most; what is left out is
/// still told by "How?" and in JSON.
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
        var kept = Kept(notes, room - WordCounter.Count(sentences) - WordCounter.Count(taken));
        var basis = notes
            .Where(note => note.Kind == NoteKind.Definition && kept.Contains(note))
            .Select(note => note.Text)
            .Append(taken);
        return
        [
            sentences,
            .. notes.Where(note => note.Kind != NoteKind.Definition && kept.Contains(note)).Select(note => note.Text),
            .. new[] { string.Join(' ', basis).Trim() }.Where(line => line.Length > 0),
        ];
    }

    /// <summary>What was taken for granted, as a sentence.</summary>
    public static string FormatAssumptions(IReadOnlyList<string> assumed) => $"Taken as: {string.Join(", ", assumed)}.";

    // Within a rank in the function's own order.
    private static int Rank(Note note) =>
        note.Kind switch
        {
            NoteKind.Missing => 0,
            NoteKind.Caution or NoteKind.Assumption => 1,
            NoteKind.Definition => 2,
        };

    private static HashSet<Note> Kept(IReadOnlyList<Note> notes, int room)
    {
        var kept = new HashSet<Note>();
        var definition = notes.Where(note => note.Kind == NoteKind.Definition).Take(1);
        var others = notes.Where(note => note.Kind != NoteKind.Definition);
        foreach (var note in others.OrderBy(Rank).Concat(definition))
        {
            var words = WordCounter.Count(note.Text);
            if (words <= room && kept.Add(note))
            {
                room -= words;
            }
        }

        return kept;
    }
}
