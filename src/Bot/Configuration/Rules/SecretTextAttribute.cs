using System.ComponentModel.DataAnnotations;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>How long a secret is, and that it has only printable ASCII letters, unless blanks and others are allowed.</summary>
/// <param name="shortest">In characters.</param>
/// <param name="longest">In characters.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretTextAttribute(int shortest, int longest) : ValidationAttribute
{
    /// <summary>In characters.</summary>
    public int Shortest => shortest;

    /// <summary>In characters.</summary>
    public int Longest => longest;

    /// <summary>Whether any character may stand in it.</summary>
    public bool AllowsAnyCharacter { get; init; }

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not Secret secret || (secret.Reveal() is var text && IsLongEnough(text) && HasAllowedCharacters(text));

    private bool IsLongEnough(string text) => text.Length >= shortest && text.Length <= longest;

    private bool HasAllowedCharacters(string text) =>
        AllowsAnyCharacter || text.All(letter => letter is > ' ' and < (char)127);
}
