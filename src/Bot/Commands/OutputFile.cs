using System.Globalization;

namespace RevBot.Bot.Commands;

/// <summary>
/// A file that a command writes where the person said, and nowhere else. It is there whole or not at all, and a file that was
/// there before is written over only when the person said so.
/// </summary>
internal sealed class OutputFile
{
    private readonly bool overwrites;

    private OutputFile(string path, bool overwrites) => (Path, this.overwrites) = (path, overwrites);

    /// <summary>As the person named it.</summary>
    public string Path { get; }

    /// <summary>Checks before any work is done that a file can be written.</summary>
    /// <param name="path">As the person named it.</param>
    /// <param name="option">The option that named it, such as <c>--to</c>.</param>
    /// <param name="example">A name that would do.</param>
    /// <param name="overwrites">Whether one that is there may be written over.</param>
    /// <exception cref="CommandFailure">It cannot; the message says what to do.</exception>
    public static OutputFile Choose(string path, string option, string example, bool overwrites)
    {
        if (System.IO.Path.GetFileName(path).Length == 0 || Directory.Exists(path))
        {
            throw CommandFailure.Usage(
                $"{option} is '{path}', which is no file; give the name of one, such as {example}."
            );
        }

        if (
            System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder
            && !Directory.Exists(folder)
        )
        {
            throw CommandFailure.Usage(
                $"{path} cannot be written, as there is no folder {folder}; make it, or choose another."
            );
        }

        return overwrites || !File.Exists(path) ? new(path, overwrites) : throw IsThere(path, option);
    }

    /// <summary>Writes it. Side effect: a file beside it while it is written, which then takes its name.</summary>
    /// <exception cref="CommandFailure">It cannot be written; nothing is left behind.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        var part = string.Create(CultureInfo.InvariantCulture, $"{Path}.{Environment.ProcessId}.part");
        var isBegun = false;
        try
        {
            using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                isBegun = true;
                file.Write(bytes);
            }

            File.Move(part, Path, overwrites);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            if (isBegun)
            {
                File.Delete(part);
            }

            throw CommandFailure.Usage($"{Path} cannot be written ({problem.Message.TrimEnd('.')}); choose another.");
        }
    }

    private static CommandFailure IsThere(string path, string option) =>
        CommandFailure.Usage(
            $"{path} is there already; give another name with {option}, or --overwrite to write over it."
        );
}
