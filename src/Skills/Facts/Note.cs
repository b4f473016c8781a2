namespace RevBot.Skills.Facts;

/// <summary>Something that the reader must know to read the answer rightly.</summary>
/// <param name="Kind">Why it is said.</param>
/// <param name="Text">One sentence.</param>
public sealed record Note(NoteKind Kind, string Text);
