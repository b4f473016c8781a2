using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using RevBot.Data.Book;
using RevBot.Data.Book.Cache;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// Keeps what the closed quarters taught, as JSON, and reads it back to the last bit. Only the norm of a quarter's last day
/// is kept: every day of the next quarter looks it up there.
/// </summary>
/// <typeparam name="TNorm">What is learnt.</typeparam>
/// <typeparam name="TKept">The same as a record that JSON can write; it holds everything that an answer may rest on.</typeparam>
/// <param name="keep">Turns the norm into the record.</param>
/// <param name="restore">
/// Turns the record back, given the view that the norm would be measured over. It may throw
/// <see cref="InvalidDataException"/> where parts of the record do not fit each other.
/// </param>
internal sealed class QuarterEndSerializer<TNorm, TKept>(
    Func<TNorm, TKept> keep,
    Func<ScopedBook, TKept, TNorm> restore
) : INormSerializer<TNorm>
    where TNorm : class
{
    private static readonly JsonSerializerOptions Exact = new()
    {
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new DoublesConverter() },
    };

    /// <summary>
    /// The build of the methods and the kept form. A change of their code makes another engine, so nothing that an older
    /// build kept is ever read: it is learnt anew.
    /// </summary>
    public string Engine { get; } = $"{typeof(ForecastLearning).Module.ModuleVersionId:N}, JSON 1";

    /// <summary>Whether the view's day is the last one of its newest closed quarter.</summary>
    /// <param name="everything">A view of the whole company.</param>
    public bool Keeps(ScopedBook everything) => LearningWindow.NewestClosed(everything).End == everything.Today;

    /// <summary>Writes the norm as UTF-8, without a length before it: the content ends with it.</summary>
    /// <param name="norm">What was learnt.</param>
    /// <param name="writer">Where it goes.</param>
    public void Write(TNorm norm, BinaryWriter writer) =>
        writer.Write(JsonSerializer.SerializeToUtf8Bytes(keep(norm), Exact));

    /// <summary>Reads the norm from the beginning of the content to its end.</summary>
    /// <param name="everything">A view of the whole company on the day of the norm.</param>
    /// <param name="reader">At the beginning of the content.</param>
    /// <exception cref="InvalidDataException">The content is damaged, or of another form.</exception>
    public TNorm Read(ScopedBook everything, BinaryReader reader)
    {
        try
        {
            return JsonSerializer.Deserialize<TKept>(reader.BaseStream, Exact) is { } kept
                ? restore(everything, kept)
                : throw new InvalidDataException("Nothing was kept.");
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException("What was kept is damaged.", damaged);
        }
    }

    /// <summary>Writes the bits of many numbers: a tenth of the time that decimal digits take, and exact by construction.</summary>
    private sealed class DoublesConverter : JsonConverter<double[]>
    {
        public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var bytes = reader.GetBytesFromBase64();
            return bytes.Length % sizeof(double) == 0
                ? MemoryMarshal.Cast<byte, double>(bytes).ToArray()
                : throw new JsonException("Half a number.");
        }

        public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(MemoryMarshal.AsBytes<double>(value));
    }
}
