using System.Text;

namespace RevBot.Data.Demo.Extract;

/// <summary>A CSV file: UTF-8, commas, LF, quotes only where they are needed.</summary>
internal sealed class CsvFile : IDisposable
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");
    private readonly StreamWriter writer;

    /// <summary>Starts the file with its header line. Side effect: a file of that name is replaced.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="columns">The header.</param>
    public CsvFile(string path, params ReadOnlySpan<string> columns)
    {
        writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        Row(columns);
    }

    /// <summary>Writes a row; null is an empty field.</summary>
    public void Row(params ReadOnlySpan<string?> fields)
    {
        for (var place = 0; place < fields.Length; place++)
        {
            if (place > 0)
            {
                writer.Write(',');
            }

            Field(fields[place]);
        }

        writer.Write('\n');
    }

    /// <summary>Ends the file.</summary>
    public void Dispose() => writer.Dispose();

    private void Field(string? text)
    {
        if (text.AsSpan().ContainsAny(Special))
        {
            writer.Write('"');
            writer.Write(text!.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(text);
        }
    }
}
