using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>A setting with several entries in one text, separated by commas, semicolons or blanks. Repeated ones count once.</summary>
/// <typeparam name="T">An entry: text, or a type that converts from text.</typeparam>
[TypeConverter(typeof(TextConverter))]
[CollectionBuilder(typeof(SeparatedList), nameof(SeparatedList.Create))]
public sealed class SeparatedList<T>(IReadOnlyList<T> entries) : IReadOnlyList<T>, IFromText<SeparatedList<T>>
{
    private static readonly TypeConverter Converter = TypeDescriptor.GetConverter(typeof(T));

    /// <inheritdoc/>
    public int Count => entries.Count;

    /// <inheritdoc/>
    public T this[int index] => entries[index];

    /// <summary>Null where a text has no entry.</summary>
    /// <exception cref="FormatException">An entry is not of the type.</exception>
    public static SeparatedList<T>? FromText(string text)
    {
        T[] entries =
        [
            .. text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(entry => (T)Converter.ConvertFromInvariantString(entry)!)
                .Distinct(),
        ];
        return entries.Length == 0 ? null : new(entries);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The entries, separated by a comma and a blank.</summary>
    public override string ToString() => string.Join(", ", entries);
}

/// <summary>Makes lists from collection expressions.</summary>
public static class SeparatedList
{
    /// <summary>A list of these entries, in this order.</summary>
    public static SeparatedList<T> Create<T>(ReadOnlySpan<T> entries) => new([.. entries]);
}
