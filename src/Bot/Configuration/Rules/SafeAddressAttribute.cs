using System.ComponentModel.DataAnnotations;

namespace RevBot.Bot.Configuration.Rules;

/// <summary>
/// An https address, or an http address of this machine, without user, query and fragment: tokens and questions go there.
/// </summary>
/// <param name="only">The https addresses that are allowed; none given for all.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SafeAddressAttribute(params string[] only) : ValidationAttribute
{
    /// <summary>The https addresses that are allowed; empty for all.</summary>
    public IReadOnlyList<string> Only => only;

    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null
        || (
            value is Uri { IsAbsoluteUri: true, UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 } address
            && (IsAllowed(address) || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        );

    private bool IsAllowed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && (only.Length == 0 || only.Contains(address.AbsoluteUri.TrimEnd('/') + "/", StringComparer.Ordinal));
}
