namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// Questions by people who knew neither the examples nor the code, each with the function that answers it: a file of
/// <c>prompts/questions</c> a writer, a line <c>FUNCTION tab QUESTION</c>. Only the classifier learns from them; they
/// explain no words, because nobody has looked at what each of their words asks for.
/// </summary>
internal static class StrangerQuestions
{
    /// <summary>The questions with the place of their writer, from 0, ordered by file and line.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="functions">The functions that there are, <see cref="Utterances.OutOfScope"/> among them.</param>
    /// <exception cref="InvalidDataException">A file is damaged; the message names it and the line.</exception>
    public static IReadOnlyList<(int Writer, string Function, string Text)> Read(
        string prompts,
        IEnumerable<string> functions
    )
    {
        var known = functions.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. TrainingInputs
                .ListQuestions(prompts)
                .SelectMany(
                    (path, writer) =>
                        File.ReadAllLines(path)
                            .Select(
                                (line, place) =>
                                    line.Split('\t') is [var function, { Length: > 0 } text] && known.Contains(function)
                                        ? (writer, function, text)
                                        : throw new InvalidDataException(
                                            $"{path}, line {place + 1}: a line is a function, a tab and a question."
                                        )
                            )
                ),
        ];
    }
}
