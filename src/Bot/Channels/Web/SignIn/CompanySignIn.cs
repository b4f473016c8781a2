using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using RevBot.Bot.Book;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Channels.Web.Page;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Channels.Web.SignIn;

/// <summary>
/// What becomes of somebody for whom the company's sign-in service vouches: the person of the company that their account
/// is, by the way of every channel's accounts, and a session of the page. The service's tokens are not kept.
/// </summary>
internal sealed class CompanySignIn(
    SignInSettings settings,
    WebSettings web,
    IdentityResolver identities,
    BookHost books,
    ILogger<CompanySignIn> logger
) : OpenIdConnectEvents
{
    /// <summary>The channel's name of such accounts.</summary>
    public const string Channel = "signin";

    private const string NotLetIn =
        "You are signed in at your company, but I do not find you among the people of this company's data. Please ask your RevBot administrator to link your account.";

    private const string Unusable =
        "You could not be signed in: the sign-in service's answer could not be used. Please try again; if it stays, tell your administrator when it was.";

    /// <inheritdoc/>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = web.BaseOf(context.Request) + context.Options.CallbackPath;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.PostLogoutRedirectUri =
            web.BaseOf(context.Request) + context.Options.SignedOutCallbackPath;
        context.ProtocolMessage.ClientId = settings.ClientId;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task TokenValidated(TokenValidatedContext context)
    {
        // The framework compares the nonce only after this event, which ends the request.
        if (context.Nonce is not { Length: > 0 } asked || !string.Equals(asked, context.SecurityToken.Payload.Nonce, StringComparison.Ordinal))
        {
            context.Fail("the nonce is not that of this sign-in");
            return;
        }

        var services = context.HttpContext.RequestServices;
        var guard = services.GetRequiredService<WebRequestAuthenticator>();
        if (guard.ModeOf(context.HttpContext) == WebMode.Off)
        {
            context.Fail(new SignInRefusedException("the page is off under this name"));
            return;
        }

        var deals = books.Current(context.HttpContext.RequestAborted);
        var known = identities.Resolve(Channel, PersonOf(context), deals);
        if (known.Scope?.Viewer.Email is not { Length: > 0 } email)
        {
            context.Fail(new SignInRefusedException($"the account is {known.Status}"));
            return;
        }

        guard.SignIn(context.HttpContext, new Ticket(email, null));
        context.HandleResponse();

        // A step of this page's own: the session's cookie is not sent with one that another site began.
        var back = context.Properties?.RedirectUri ?? "/";
        context.Response.Headers["Refresh"] = "0; url=" + back;
        await NotePage.WriteAsync(context.HttpContext, StatusCodes.Status200OK, "You are signed in.", (back, "Go on"));
    }

    /// <inheritdoc/>
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        var refused =
            context.Failure as SignInRefusedException ?? context.Failure?.InnerException as SignInRefusedException;
        if (refused is not null)
        {
            SignInLog.Refused(logger, refused.Message);
        }
        else
        {
            SignInLog.Failed(logger, (context.Failure?.InnerException ?? context.Failure)?.GetType().Name ?? "unknown");
        }

        context.HandleResponse();
        await NotePage.WriteAsync(
            context.HttpContext,
            StatusCodes.Status403Forbidden,
            refused is null ? Unusable : NotLetIn,
            ("/", "Back to the sign-in")
        );
    }

    // An e-mail that the service itself does not vouch for is nobody's.
    private ChannelPerson PersonOf(TokenValidatedContext context)
    {
        string? Claim(string name) => context.Principal?.FindFirst(name)?.Value;
        var isDoubtful = string.Equals(Claim("email_verified"), "false", StringComparison.OrdinalIgnoreCase);
        return new(Claim("sub") ?? string.Empty, isDoubtful ? null : Claim(settings.EmailClaim)?.Trim())
        {
            Organisation = Fitting(context.SecurityToken.Issuer),
        };
    }

    private static string Fitting(string issuer) =>
        issuer.Length <= ChannelAccount.LongestOrganisation
            ? issuer
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(issuer)));
}
