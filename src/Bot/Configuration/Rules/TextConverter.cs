using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>Converts the text of a setting to any type that is <see cref="IFromText{TSelf}"/>.</summary>
/// <param name="type">The type; the framework passes it.</param>
internal sealed class TextConverter(Type type) : TypeConverter
{
    private readonly MethodInfo fromText = type.GetMethod(nameof(Secret.FromText), [typeof(string)])!;

    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text cannot be read; the message does not show it.</exception>
    public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        fromText.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], culture)
        ?? throw new FormatException($"The text is no {type.Name}.");
}
