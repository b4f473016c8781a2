using System.ComponentModel.DataAnnotations;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>
/// The address of one organisation's sign-in service: a safe address, and none under which everybody of every organisation,
/// or with an account of their own, signs in.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TenantAddressAttribute : ValidationAttribute
{
    private static readonly SafeAddressAttribute Safe = new();
    private static readonly string[] Everybody = ["common", "organizations", "consumers"];

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        Safe.IsValid(value)
        && (
            value is not Uri address
            || !address.AbsolutePath.Split('/').Any(part => Everybody.Contains(part, StringComparer.OrdinalIgnoreCase))
        );
}
