using System.ComponentModel.DataAnnotations;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>The path of a file that exists.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExistingFileAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is not string path || File.Exists(path);
}
