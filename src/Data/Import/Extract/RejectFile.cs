using System.Globalization;
using System.Text;

namespace RevBot.Data.Import.Extract;

/// <summary>
/// The rejected rows: file, line, reason, row. Written beside its place and moved there when the import is done, so
/// that a failed import leaves an older one as it was; an import that rejects nothing removes it.
/// </summary>
/// <param name="path">Where the file belongs; a draft stands beside it until the end.</param>
internal sealed class RejectFile(string path) : IDisposable
{
    private readonly string draft = path + ".part";
    private StreamWriter? writer;

    /// <summary>Notes a rejected row. Side effect: the first one makes the file beside its place.</summary>
    /// <param name="file">Which file the row is in.</param>
    /// <param name="line">Its line there, from 1.</param>
    /// <param name="reason">Why it was rejected.</param>
    /// <param name="raw">The row as it stands there.</param>
    /// <exception cref="ImportException">The file cannot be made.</exception>
    public void Write(string file, long line, string reason, string raw)
    {
        writer ??= Start();
        writer.Write(Quoted(file));
        writer.Write(',');
        writer.Write(line.ToString(CultureInfo.InvariantCulture));
        writer.Write(',');
        writer.Write(Quoted(reason));
        writer.Write(',');
        writer.Write(Quoted(raw));
        writer.Write('\n');
    }

    /// <summary>Puts the file in its place.</summary>
    /// <returns>Its path; null where nothing was rejected.</returns>
    public string? Finish()
    {
        if (writer is null)
        {
            File.Delete(path);
            return null;
        }

        writer.Dispose();
        writer = null;
        File.Move(draft, path, overwrite: true);
        return path;
    }

    /// <summary>Drops the file of an import that did not end well.</summary>
    public void Dispose()
    {
        if (writer is not null)
        {
            writer.Dispose();
            writer = null;
            File.Delete(draft);
        }
    }

    private StreamWriter Start()
    {
        try
        {
            var started = new StreamWriter(draft, append: false, new UTF8Encoding(false));
            started.Write("file,line,reason,row\n");
            return started;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(
                path,
                0,
                $"the file for rejected rows cannot be written ({problem.Message.TrimEnd('.')}); choose another."
            );
        }
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
