using System.Text;

namespace RevBot.Data.Import.Extract;

/// <summary>
/// The text of a file, refused at the first byte that is none: NUL, or what the encoding does not know.
/// </summary>
internal sealed class GuardedText : TextReader
{
    private readonly StreamReader reader;
    private readonly string file;
    private readonly string encoding;
    private long line = 1;

    /// <summary>Wraps a stream, which is closed with this.</summary>
    /// <param name="stream">The file's bytes; closed with this.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="encoding">The name of the encoding.</param>
    public GuardedText(Stream stream, string file, string encoding)
    {
        this.file = file;
        this.encoding = encoding;
        reader = new(stream, TextEncoding.Find(encoding), detectEncodingFromByteOrderMarks: true, 1 << 16);
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        try
        {
            var taken = buffer[..reader.Read(buffer)];
            var nul = taken.IndexOf('\0');
            if (nul >= 0)
            {
                throw new ImportException(
                    file,
                    line + taken[..nul].Count('\n'),
                    "a NUL character stands here: the file is UTF-16 without its mark, or damaged; save it as UTF-8, or set 'encoding: utf-16' (--encoding for map)."
                );
            }

            line += taken.Count('\n');
            return taken.Length;
        }
        catch (DecoderFallbackException)
        {
            throw new ImportException(
                file,
                line,
                $"bytes after this line are not {encoding}; save the file as UTF-8, or say what it is, for most Western files 'encoding: windows-1252' in the mapping's settings or --encoding windows-1252 for map (one of {string.Join(", ", TextEncoding.Names)})."
            );
        }
        catch (IOException problem)
        {
            throw new ImportException(file, line, $"the file cannot be read on ({problem.Message.TrimEnd('.')}).");
        }
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Peek() => reader.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }
}
