using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>One setting: its key, and the rules that the attributes of its property state.</summary>
internal sealed class SettingKey
{
    /// <summary>The section under which all keys stand.</summary>
    public const string Root = "RevBot";

    private readonly bool isConfidential;
    private readonly Type type;

    private SettingKey(string name, PropertyInfo property, bool isConfidential)
    {
        (Name, Property) = (name, property);
        type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        this.isConfidential = isConfidential || type == typeof(Secret);
    }

    /// <summary>Every setting that RevBot knows, in the order of <see cref="RevBotSettings"/>.</summary>
    public static IReadOnlyList<SettingKey> All { get; } = [.. Under(typeof(RevBotSettings), string.Empty, false)];

    /// <summary>The key under <c>RevBot:</c>, such as <c>Model:Timeout</c>.</summary>
    public string Name { get; }

    /// <summary>Where the value goes.</summary>
    public PropertyInfo Property { get; }

    /// <summary>What a value must be, as the end of a sentence.</summary>
    public string MustBe =>
        Property.GetCustomAttribute<MustBeAttribute>()?.What
        ?? (type == typeof(bool) ? "true or false" : "one of " + string.Join(", ", Enum.GetNames(type)));

    /// <summary>Whether a text can be converted to the property's type and keeps its rules.</summary>
    public bool Allows(string text)
    {
        var normalised = Normalised(text);
        if (normalised.Length == 0 || (type.IsEnum && !IsNameOf(type, normalised)))
        {
            return false;
        }

        try
        {
            var value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(normalised);
            return Property.GetCustomAttributes<ValidationAttribute>().All(rule => rule.IsValid(value));
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>The text as the binder takes it: without blanks around it (but for secrets), on and off as true and false.</summary>
    public string Normalised(string text)
    {
        var trimmed = type == typeof(Secret) ? text : text.Trim();
        return type != typeof(bool) ? trimmed
            : trimmed.Equals("on", StringComparison.OrdinalIgnoreCase) ? bool.TrueString
            : trimmed.Equals("off", StringComparison.OrdinalIgnoreCase) ? bool.FalseString
            : trimmed;
    }

    /// <summary>The sentence for a value that is not allowed. It shows the value only where that cannot be a secret.</summary>
    public string Refusal(string text) =>
        isConfidential
            ? $"The setting {Root}:{Name} cannot be used; it must be {MustBe}."
            : $"The setting {Root}:{Name} is \"{text}\"; it must be {MustBe}.";

    // The converter of enums takes numbers and lists too.
    private static bool IsNameOf(Type type, string text) =>
        Enum.GetNames(type).Contains(text, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<SettingKey> Under(Type section, string prefix, bool isConfidential) =>
        section
            .GetProperties()
            .Where(property => property.CanWrite)
            .SelectMany(property =>
            {
                var name =
                    prefix + (property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name);
                return property.PropertyType.IsDefined(typeof(SectionAttribute))
                    ? Under(property.PropertyType, name + ":", IsConfidential(property.PropertyType))
                    : [new SettingKey(name, property, isConfidential)];
            });

    private static bool IsConfidential(Type section) => section.GetCustomAttribute<SectionAttribute>()!.IsConfidential;
}
