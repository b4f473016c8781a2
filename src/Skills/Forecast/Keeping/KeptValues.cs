namespace RevBot.Skills.Forecast.Keeping;

/// <summary>Lists, maps and missing texts for what is kept. Lengths are bounded, so damaged bytes ask for no memory.</summary>
internal static class KeptValues
{
    private const int Most = 10_000_000;

    public static int Length(this BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and <= Most and var length
            ? length
            : throw new InvalidDataException("A length that no list has.");

    public static void Put(this BinaryWriter writer, IReadOnlyCollection<double> values)
    {
        writer.Write(values.Count);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    public static double[] Doubles(this BinaryReader reader) => List(reader, from => from.ReadDouble());

    public static void Put(this BinaryWriter writer, IReadOnlyCollection<int> values)
    {
        writer.Write(values.Count);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    public static int[] Integers(this BinaryReader reader) => List(reader, from => from.ReadInt32());

    public static void Put(this BinaryWriter writer, IReadOnlyCollection<string> values)
    {
        writer.Write(values.Count);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    public static string[] Texts(this BinaryReader reader) => List(reader, from => from.ReadString());

    public static void PutOptional(this BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    public static string? OptionalText(this BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    public static void Put<TKey, TValue>(
        this BinaryWriter writer,
        Dictionary<TKey, TValue> map,
        Action<BinaryWriter, TKey> key,
        Action<BinaryWriter, TValue> value
    )
        where TKey : notnull
    {
        writer.Write(map.Count);
        foreach (var (at, of) in map)
        {
            key(writer, at);
            value(writer, of);
        }
    }

    public static Dictionary<TKey, TValue> Map<TKey, TValue>(
        this BinaryReader reader,
        Func<BinaryReader, TKey> key,
        Func<BinaryReader, TValue> value,
        IEqualityComparer<TKey>? comparer = null
    )
        where TKey : notnull
    {
        var map = new Dictionary<TKey, TValue>(comparer);
        for (var left = reader.Length(); left > 0; left--)
        {
            var at = key(reader);
            map.Add(at, value(reader));
        }

        return map;
    }

    // Grown as it is read: a damaged length meets the end of the bytes first.
    public static T[] List<T>(this BinaryReader reader, Func<BinaryReader, T> value)
    {
        var values = new List<T>();
        for (var left = reader.Length(); left > 0; left--)
        {
            values.Add(value(reader));
        }

        return [.. values];
    }
}
