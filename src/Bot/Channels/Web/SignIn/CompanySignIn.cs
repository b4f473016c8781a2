using System.Security.Claims;
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
    private const string Subject = "sub";

    private const string NotLetIn =
        "You are signed in at your company, but I do not find you among the people of this company's data. Please ask your RevBot administrator to link your account.";

    private const string NoEmail =
        "You are signed in at your company, but its data have no e-mail for you, by which this page knows people. Please ask your RevBot administrator to have it added in the CRM.";

    private const string Unusable =
        "You could not be signed in: the sign-in service's answer could not be used. Please try again; if it stays, tell your administrator when it was.";

    private static (string Address, string Text) Back => ("/", "Back to the sign-in");

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
    /// <remarks>
    /// The state and the browser are known as ours, and the next step asks the service, which is bounded for each machine
    /// beside its other requests.
    /// </remarks>
    public override async Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context)
    {
        var guard = GuardOf(context.HttpContext);
        if (guard.ModeOf(context.HttpContext) == WebMode.Off)
        {
            context.HandleResponse();
            SignInLog.Refused(logger, "the page is off under this name");
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (guard.IsTooFast(context.HttpContext, SignInAccount.Channel))
        {
            context.HandleResponse();
            await RefuseAsync(
                context.HttpContext,
                StatusCodes.Status429TooManyRequests,
                WebRequestAuthenticator.TooFast,
                "too many in a row"
            );
        }
    }

    /// <inheritdoc/>
    /// <remarks>The last step of the handler: an earlier one would come before the nonce is checked.</remarks>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var account = AccountOf(context.Principal);
        var known = identities.Resolve(
            SignInAccount.Channel,
            account.As(EmailOf(context.Principal)),
            books.Current(context.HttpContext.RequestAborted)
        );
        if (known.Scope is not { } scope)
        {
            await RefuseAsync(
                context.HttpContext,
                StatusCodes.Status403Forbidden,
                NotLetIn,
                $"the account is {known.Status}"
            );
            return;
        }

        if (scope.Viewer.Email is not { Length: > 0 } email)
        {
            await RefuseAsync(
                context.HttpContext,
                StatusCodes.Status403Forbidden,
                NoEmail,
                "the linked person has no e-mail"
            );
            return;
        }

        GuardOf(context.HttpContext).SignIn(context.HttpContext, new(email, Account: account));

        // A step of this page's own: the session's cookie is not sent with one that another site began.
        var back = context.ReturnUri ?? "/";
        context.Response.Headers["Refresh"] = "0; url=" + back;
        await NotePage.WriteAsync(context.HttpContext, StatusCodes.Status200OK, "You are signed in.", (back, "Go on"));
    }

    /// <inheritdoc/>
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        SignInLog.Failed(logger, (context.Failure?.InnerException ?? context.Failure)?.GetType().Name ?? "unknown");
        await NotePage.WriteAsync(context.HttpContext, StatusCodes.Status403Forbidden, Unusable, Back);
    }

    private Task RefuseAsync(HttpContext context, int status, string sentence, string reason)
    {
        SignInLog.Refused(logger, reason);
        return NotePage.WriteAsync(context, status, sentence, Back);
    }

    private static WebRequestAuthenticator GuardOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<WebRequestAuthenticator>();

    private static SignInAccount AccountOf(ClaimsPrincipal? principal)
    {
        var subject = principal?.FindFirst(Subject);
        return new(Fitting(subject?.Issuer ?? string.Empty), subject?.Value ?? string.Empty);
    }

    // An e-mail that the service itself does not vouch for is nobody's.
    private string? EmailOf(ClaimsPrincipal? principal) =>
        string.Equals(principal?.FindFirst("email_verified")?.Value, "false", StringComparison.OrdinalIgnoreCase)
            ? null
            : principal?.FindFirst(settings.EmailClaim)?.Value.Trim();

    private static string Fitting(string issuer) =>
        issuer.Length <= ChannelAccount.LongestOrganisation
            ? issuer
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(issuer)));
}
